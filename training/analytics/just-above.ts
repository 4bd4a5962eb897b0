/**
 * The one just above you: which scenario to play next. Hard enough to learn from,
 * not so hard that it is lost: a chance of passing between 55 and 75 of 100, the
 * nearer to 65 the better (our choice; people learn little from what always or
 * never works).
 *
 * Who has no record yet gets the gentlest: the author's lowest level, for how the
 * customer behaves matters more to a beginner than how strict the rubric is. Where nothing lies in that range, the
 * nearest to it is offered and said to be so. The scenario that was played last
 * waits for its turn, if there is another.
 */
import { expectedSuccess, type Rating } from "./rating";

export const LEAST_CHANCE = 0.55;
export const MOST_CHANCE = 0.75;
const BEST_CHANCE = 0.65;

export type Offer = {
  readonly slug: string;
  readonly rating: Rating;
  /** 1 (gentle) to 5, the author's. */
  readonly level: number;
};

export type Suggestion =
  | { readonly kind: "gentlest"; readonly slug: string }
  | {
      readonly kind: "just-above" | "hardest-left" | "nearest";
      readonly slug: string;
      readonly chance: number;
    };

/**
 * What to play next out of these; undefined where there is nothing. `learner` is
 * undefined for somebody without a record, `last` the slug played last.
 */
export function suggestionFor(
  learner: Rating | undefined,
  offers: readonly Offer[],
  last?: string,
): Suggestion | undefined {
  if (learner === undefined) {
    const gentlest = [...offers].sort(
      (left, right) => left.level - right.level || left.rating.value - right.rating.value,
    )[0];
    return gentlest === undefined ? undefined : { kind: "gentlest", slug: gentlest.slug };
  }
  const others = offers.filter((offer) => offer.slug !== last);
  const chances = (others.length === 0 ? offers : others).map(({ slug, rating }) => ({
    slug,
    chance: expectedSuccess(learner, rating),
  }));
  const best = chances.sort((left, right) => offTheMark(left.chance) - offTheMark(right.chance))[0];
  return best === undefined ? undefined : { kind: kindOf(best.chance), ...best };
}

/** Inside the range by the distance from its middle, outside it always further than inside. */
function offTheMark(chance: number): number {
  const isInside = chance >= LEAST_CHANCE && chance <= MOST_CHANCE;
  return Math.abs(chance - BEST_CHANCE) + (isInside ? 0 : 1);
}

function kindOf(chance: number): "just-above" | "hardest-left" | "nearest" {
  if (chance > MOST_CHANCE) return "hardest-left";
  return chance < LEAST_CHANCE ? "nearest" : "just-above";
}
