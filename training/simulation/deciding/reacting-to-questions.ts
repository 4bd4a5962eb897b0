/**
 * Reacting to questions that the scenario does not know.
 *
 * A yes-or-no question gets a plain yes, puzzlement or the matter again; another
 * one gets the reason asked, puzzlement or the matter again. Never invented content.
 */
import type { Intent, View } from "./view";
import { choose, when } from "./view";

const ARE_YOU_THERE = /\b(?:are|r) (?:you|u) (?:still )?(?:there|here|with me)\b|\bstill there\b/i;
const YES_OR_NO =
  /(?:^|[.!,]\s+)(?:and |so |ok |okay )?(?:is|are|was|were|do|does|did|have|has|had|can|could|would|will|shall|should|may)\b/i;

/** The answer to a question about something that nobody wrote down; undefined if the line asks nothing. */
export function reactionToQuestion(view: View): Intent | undefined {
  const { heard, mood } = view;
  if (heard === undefined) return undefined;
  const text = heard.state.pending?.text ?? "";
  if (ARE_YOU_THERE.test(text)) return choose(view, { confirm: 4, impatient: when(mood >= 3, 4) }, "confirm");
  if (!heard.has("ask", "verify", "reask") && !heard.perception.isQuestion) return undefined;
  if (YES_OR_NO.test(text)) return choose(view, { confirm: 4, confused: 1, restate: when(mood >= 2, 1) });
  return choose(view, { withhold: 2, confused: 2, restate: 2 });
}
