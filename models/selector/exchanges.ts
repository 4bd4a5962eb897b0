/**
 * Exchanges for teaching and measuring selectors: a customer line and what was said
 * before it, and trials in which the true line stands among nine others of its act.
 */
import type { Conversation } from "#models/corpus/parse-corpus";
import { randomFrom } from "#training/shared/random";
import type { SpokenTurn } from "#training/simulation/ports";

export type Exchange = {
  readonly from: string;
  readonly act: string;
  /** The line that is answered. */
  readonly agent: SpokenTurn;
  /** Everything said before, the agent's line last. */
  readonly before: readonly SpokenTurn[];
  readonly line: string;
};
export type Trial = { readonly exchange: Exchange; readonly others: readonly string[] };

/** Customer lines that say no fact, each with the agent line it answers. */
export function exchangesOf(conversation: Conversation): Exchange[] {
  return conversation.turns.flatMap((turn, at) => {
    const before = conversation.turns[at - 1];
    if (turn.by !== "customer" || before?.by !== "agent" || turn.factKeys.length > 0 || /\d/.test(turn.text))
      return [];
    const said = conversation.turns.slice(0, at).map(
      (each): SpokenTurn => ({
        by: each.by,
        text: each.text,
        moves: each.by === "agent" ? each.moves : undefined,
      }),
    );
    const agent: SpokenTurn = { by: "agent", text: before.text, moves: before.moves };
    return [{ from: conversation.id, act: turn.act, agent, before: said, line: turn.text }];
  });
}

/** Exchanges by the act of the customer's line. */
export function byAct(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly Exchange[]> {
  const pools = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const pool = pools.get(exchange.act) ?? [];
    pool.push(exchange);
    pools.set(exchange.act, pool);
  }
  return pools;
}

const OTHERS = 9;

/** A trial for each exchange that has nine others of its act in other conversations; always the same. */
export function trialsOf(exchanges: readonly Exchange[]): Trial[] {
  const pools = byAct(exchanges);
  const random = randomFrom("selector", "test");
  return exchanges.flatMap((exchange) => {
    const others = random
      .shuffle((pools.get(exchange.act) ?? []).filter((each) => each.from !== exchange.from))
      .slice(0, OTHERS)
      .map((each) => each.line);
    return others.length < OTHERS ? [] : [{ exchange, others }];
  });
}

/** True if the first score is higher than every other. */
export function comesFirst([own = 0, ...rest]: readonly number[]): boolean {
  return rest.every((score) => score < own);
}
