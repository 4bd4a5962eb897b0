/**
 * Transitions: how often a bad turn follows none, one, two, three or more bad turns
 * in a row, under average agents, beside what people annotated in MultiWOZ
 * (sunnweiwei/user-satisfaction-simulation, 11,553 user turns: .14, .28, .39, .58).
 *
 * A turn is bad if what the agent did raised the customer's arousal, taken together.
 */
import { type CustomerTurn, customerTurnsOf, type PlayedContact } from "../playing/played";

export const PUBLISHED = [0.14, 0.28, 0.39, 0.58] as const;
export type Transition = {
  /** Bad turns in a row before: 0, 1, 2, or 3 and more. */
  readonly badBefore: number;
  readonly turns: number;
  readonly bad: number;
  readonly share: number;
  readonly published: number;
};

/** Arousal above which a turn was bad: less is noise. */
const BAD = 1;

/** Shares of bad turns by bad turns in a row before. */
export function transitionsOf(contacts: readonly PlayedContact[]): Transition[] {
  const counts = PUBLISHED.map((published, badBefore) => ({ badBefore, turns: 0, bad: 0, published }));
  for (const contact of contacts) {
    let streak = 0;
    for (const turn of customerTurnsOf(contact).slice(1)) {
      const count = counts[Math.min(streak, counts.length - 1)];
      const wasBad = isBad(turn);
      if (count !== undefined) {
        count.turns += 1;
        count.bad += wasBad ? 1 : 0;
      }
      streak = wasBad ? streak + 1 : 0;
    }
  }
  return counts.map((count) => ({ ...count, share: count.bad / Math.max(1, count.turns) }));
}

/** True if shares rise with the number of bad turns before, wherever there are enough turns to tell. */
export function doesRise(transitions: readonly Transition[], enough = 20): boolean {
  const told = transitions.filter((each) => each.turns >= enough);
  return told.every((each, at) => at === 0 || each.share >= (told[at - 1]?.share ?? 0));
}

function isBad({ reasons }: CustomerTurn): boolean {
  return reasons.reduce((sum, reason) => sum + reason.arousal, 0) > BAD;
}
