/**
 * Which attempts exist for whom. The one place where queries learn it.
 *
 * A private attempt, and a practice contact whose learner stopped the role-play, exist
 * for that learner alone: no list, count, measure or export of anybody else may show
 * that they are there. That an assessed contact was stopped is told, as a row with its
 * learner, scenario and time; what was said in it is the learner's alone (decision
 * 020). Queries over attempts take their condition from here; for a single attempt the
 * access table says who may read what is in it ("read-private-attempt").
 */
import type { Prisma } from "#prisma/generated/client";
import type { Reach } from "#training/shared/access";

/** Attempts that count and may be seen by others, as far as access goes. */
export const SHARED_ATTEMPTS = {
  isPrivate: false,
  // An attempt that goes on has no outcome, and in SQL nothing differs from NULL.
  OR: [{ outcome: null }, { outcome: { not: "stopped" } }, { mode: "assessed" }],
} satisfies Prisma.AttemptWhereInput;

/** Attempts of accounts that a reach covers: shared ones, and all of one's own. */
export function attemptsWithin(reach: Reach): Prisma.AttemptWhereInput {
  const own = reach.accountId === null ? [] : [{ accountId: reach.accountId }];
  const others = reach.everyone ? {} : { account: { teamId: { in: [...reach.teamIds] } } };
  return { OR: [...own, { AND: [others, SHARED_ATTEMPTS] }] };
}
