/**
 * In public: what an agent's post gives away or asks for before everybody, and
 * whether a move to private messages comes with its reason.
 *
 * What this file does not decide: what that does to the customer (feel.ts).
 */
import type { Noticed } from "../events";
import type { Setting } from "../setting";
import type { PendingTurn } from "../state";
import { wordsOf } from "../words";

/** Why it should be private, in words: because of what is personal, or of who reads along. */
const REASON =
  /\b(?:because|so (?:that )?(?:i|we|nobody|no one|it|your|you)|since|as (?:i|we|it|that|there|your)|(?:isn't|not|rather not|don't|without).{0,40}(?:public|out here|in the open|here|everyone|everybody|anyone|anybody)|(?:anyone|anybody|everyone|everybody|others) (?:reading|can (?:read|see)|reads|sees)|(?:your|personal|private) (?:details|data|address|order|account|number|e-?mail|name)|(?:keep|stays?|kept) (?:it |that |this |them |your \w+ )?(?:private|between us|off))\b/i;
/** Under so many words there is no room for a reason. */
const SHORTEST_REASON_IN_WORDS = 6;

type PublicLine = {
  readonly text: string;
  readonly factsAsked: readonly string[];
  readonly factsTold: readonly string[];
};

/** What the pending post shows everybody; undefined for what is said in private. */
export function noticedInPublic(
  { scenario }: Setting,
  pending: Pick<PendingTurn, "place" | "movesPrivate">,
  line: PublicLine,
): Noticed["inPublic"] {
  if (pending.place !== "public") return undefined;
  const personal = new Set(scenario.facts.filter((fact) => fact.isPersonal).map((fact) => fact.key));
  const isPersonal = (key: string): boolean => personal.has(key);
  const move = pending.movesPrivate === true ? (givesReason(line.text) ? "with-reason" : "bare") : undefined;
  return {
    // What is asked for in the post that leads into private messages is answered there.
    asked: move === undefined ? line.factsAsked.filter(isPersonal) : [],
    told: line.factsTold.filter(isPersonal),
    ...(move === undefined ? {} : { move }),
  };
}

function givesReason(text: string): boolean {
  return REASON.test(text) && wordsOf(text).length >= SHORTEST_REASON_IN_WORDS;
}
