/**
 * Responsiveness: given a real conversation up to the agent's line, does the
 * selector prefer the true next customer line to nine others with the same act
 * from other conversations? Test part of the corpus; chance is .10.
 *
 * The selector is asked through its port, so whichever is shipped is measured.
 * Lines that say a fact or a figure are left out: a figure would give them away.
 */

import type { Conversation } from "#models/corpus/parse-corpus";
import { comesFirst, exchangesOf, trialsOf } from "#models/selector/exchanges";
import { buildOrder } from "#models/testing/build-order";
import type { LineScorer } from "#training/simulation/index";

export type Responsiveness = { readonly exchanges: number; readonly firstOfTen: number };

const never = new AbortController().signal;

/** How often the true line comes first of ten; of at most so many exchanges, evenly spread. */
export async function responsivenessOf(
  scorer: LineScorer,
  conversations: readonly Conversation[],
  most = Number.POSITIVE_INFINITY,
): Promise<Responsiveness> {
  const trials = everyNth(trialsOf(conversations.flatMap(exchangesOf)), most);
  let hits = 0;
  for (const { exchange, others } of trials) {
    const order = buildOrder({ history: exchange.before });
    if (comesFirst(await scorer.score(order, [exchange.line, ...others], never))) hits += 1;
  }
  return { exchanges: trials.length, firstOfTen: hits / Math.max(1, trials.length) };
}

function everyNth<Element>(list: readonly Element[], most: number): Element[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).flatMap(
    (element) => element ?? [],
  );
}
