/**
 * Reacting to questions that the scenario does not know.
 *
 * Asked for leave ("Shall I go on?"), the customer says yes. A yes to anything else
 * would invent what nobody wrote ("Do you have an account?"), so that any other
 * question gets puzzlement, the reason asked or the matter again.
 */
import { offersHelp } from "../perceiving/plain-words";
import { writtenOut } from "../words";
import type { Intent, View } from "./view";
import { choose, when } from "./view";
import { nextQuestion } from "./wanting";

const ARE_YOU_THERE =
  /\b(?:are|r) (?:you|u) (?:still )?(?:there|here|with me)\b|\bstill (?:there|with me)\b/i;
const ASKS_LEAVE =
  /\b(?:(?:may|can|could|shall|should) (?:i|we)\b(?!.*\bhelp\b)|(?:would it|does that|does this|is that|is this|will that)(?: all)? (?:be |sound |work|suit|make sense|help|ok|okay|alright|all right|fine|clear)|(?:are|would|will) you (?:be )?(?:ok|okay|happy|fine|alright|all right|willing|ready)\b|do you (?:mind|want me)\b|would you like\b)|\b(?:ok|okay|alright|right|yes|agreed)\s*\?/i;

/** The answer to "Are you still there?"; undefined if the line doesn't ask that. */
export function reactionToCalling(view: View): Intent | undefined {
  if (!ARE_YOU_THERE.test(lineOf(view))) return undefined;
  return choose(view, { confirm: 4, impatient: when(view.mood >= 3, 4) }, "confirm");
}

/** The answer to a question about something that nobody wrote down; undefined if the line asks nothing. */
export function reactionToQuestion(view: View): Intent | undefined {
  const { heard, mood } = view;
  if (heard === undefined) return undefined;
  if (!heard.has("ask", "verify", "reask") && !heard.perception.isQuestion) return undefined;
  const text = lineOf(view);
  if (offersHelp(text)) return nextQuestion(view) ?? choose(view, { restate: 1 });
  if (heard.perception.factsTold.length > 0)
    return { ...choose(view, { confirm: 5, confused: 1 }, "confirm"), reactsTo: ["paraphrase"] };
  if (ASKS_LEAVE.test(text))
    return choose(view, { confirm: 5, confused: 1, restate: when(mood >= 3, 1) }, "confirm");
  return { ...choose(view, { withhold: 2, confused: when(mood <= 3, 2), restate: 2 }), reactsTo: ["ask"] };
}

function lineOf({ heard }: View): string {
  return writtenOut(heard?.state.pending?.text ?? "");
}
