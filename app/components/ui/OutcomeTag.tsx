/** How a contact ended, in a word, with a tone. */
import type { Outcome } from "#training/simulation/vocabulary";
import { Tag, type TagTone } from "./Tag";

/** What each outcome is called, and how good it is. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, readonly [string, TagTone]>> = {
  resolved: ["Resolved", "success"],
  partial: ["Partly resolved", "warning"],
  escalated: ["Escalated", "info"],
  walked: ["Customer left", "problem"],
  abandoned: ["Not finished", "neutral"],
  stopped: ["Stopped", "neutral"],
};

export function OutcomeTag({ outcome }: { outcome: string }) {
  const [word, tone] = isOutcome(outcome) ? OUTCOME_WORDS[outcome] : ([outcome, "neutral"] as const);
  return <Tag tone={tone}>{word}</Tag>;
}

function isOutcome(text: string): text is Outcome {
  return text in OUTCOME_WORDS;
}
