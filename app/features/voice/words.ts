/** The page Voice in words: providers, states, rules of the guard, and why nothing was said. */
import type { TagTone } from "~/components/ui/Tag";

export const PROVIDER_NAMES = {
  bundled: "The model in the box",
  transformers: "A chat model in this process",
  openai: "An endpoint",
} as const;

export const SOURCE_NAMES = {
  written: "Written for the situation",
  bank: "From the line bank",
  generated: "Worded by the model",
} as const;

export const STATUS_WORDS: Readonly<
  Record<"ready" | "loading" | "failed" | "off", { label: string; tone: TagTone; meaning: string }>
> = {
  ready: { label: "Ready", tone: "success", meaning: "The model takes part in what customers say." },
  loading: {
    label: "Loading",
    tone: "info",
    meaning: "The model is not there yet. Until then customers say written lines.",
  },
  failed: {
    label: "Not working",
    tone: "problem",
    meaning: "Customers say written lines. Every conversation goes on.",
  },
  off: {
    label: "Off",
    tone: "neutral",
    meaning:
      "No model is chosen: customers say written lines. COMPOSURE_VOICE in the configuration chooses one.",
  },
};

/** The rules of the guard, in the order in which they are asked. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  "leaves-a-placeholder": "Holds a placeholder that was not filled",
  abuses: "Abuses",
  "misses-a-fact": "Leaves out a fact that had to be said",
  "invents-a-figure": "Invents a figure",
  "invents-a-name": "Invents a name",
  "invents-a-date": "Invents a day or date",
  "invents-a-promise": "Invents a promise",
  "speaks-as-the-agent": "Speaks as the agent",
  narrates: "Narrates instead of speaking",
  "does-another-act": "Does something else than was decided",
  "turns-the-meaning": "Says yes for no, or no for yes",
  "changes-who": "Speaks of somebody else",
  "strays-from-its-plan": "Strays from the written line",
  stumbles: "Stumbles: a slip of grammar",
  "is-broken-off": "Is broken off",
  "wrong-length": "Is too long or too short",
  repeats: "Repeats what was said before",
};

/** A rule of the guard in words; its own name where it is a new one. */
export function ruleInWords(rule: string): string {
  const words = RULE_WORDS[rule];
  if (words !== undefined) return words;
  const spaced = rule.replaceAll("-", " ");
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}

const NOTHING_SAID: Readonly<Record<string, string>> = {
  off: "No model is chosen, so there is nothing to ask. COMPOSURE_VOICE in the configuration chooses one.",
  down: "The model is not ready. The state above says why. Written lines carry on.",
  late: "Nothing came within the time that a line may take. In a conversation a written line would have been said.",
  busy: "Too many lines are being worded just now. Try again in a moment.",
  failed: "The model gave no answer. The state above says more, if it is not ready any more.",
  replaced: "Another try came first. Try again.",
  cancelled: "The try was broken off. Try again.",
};

/** Why a try brought nothing. */
export function nothingSaidInWords(why: string): string {
  return NOTHING_SAID[why] ?? "Nothing came. Try again.";
}

/** "120 ms", "1.4 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
