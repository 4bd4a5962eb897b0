/**
 * Good days and bad days: the plays of a manner, moved a little towards the next
 * better or the next poorer one.
 *
 * A script without noise passes always or never, which says nothing about where
 * the line between lies. So each seed gives the agent a form between −½ and +½ of
 * the step to the neighbour: that share of the lines is the neighbour's, said at
 * the same place of the contact. What is done with tools stays the agent's own. The
 * mean over many seeds is the manner itself.
 */
import type { Play, Plays, Skill } from "#prisma/seed/demo/plays";
import type { RatedManner } from "#training/analytics/index";
import { randomFrom } from "#training/shared/random";

type Neighbours = {
  /** The play that the manner is made of. */
  readonly own: Skill;
  readonly better?: Skill;
  readonly poorer?: Skill;
};

const NEIGHBOURS: Readonly<Record<RatedManner, Neighbours>> = {
  rude: { own: "poor", better: "average" },
  // Hurried is an average play cut short, so its better day is the average one's lines.
  hurried: { own: "average", better: "good", poorer: "poor" },
  average: { own: "average", better: "good", poorer: "poor" },
  good: { own: "good", better: "excellent", poorer: "average" },
  excellent: { own: "excellent", poorer: "good" },
};

/** The plays with those of this manner in the form of this seed. */
export function playsInForm(plays: Plays, manner: RatedManner, seed: number): Plays {
  const { own, better, poorer } = NEIGHBOURS[manner];
  const random = randomFrom("form", manner, seed);
  const form = random.next() - 0.5;
  const neighbour = form >= 0 ? better : poorer;
  if (neighbour === undefined) return plays;
  return { ...plays, [own]: mixed(plays[own], plays[neighbour], { share: Math.abs(form), random }) };
}

function mixed(own: Play, other: Play, how: { share: number; random: { next(): number } }): Play {
  const theirs = linesOf(other);
  const count = linesOf(own).length;
  let said = 0;
  const steps = own.steps.map((step) => {
    if (!("say" in step)) return step;
    const place = count < 2 ? 0 : said / (count - 1);
    said += 1;
    const line = theirs[Math.round(place * (theirs.length - 1))];
    return line !== undefined && how.random.next() < how.share ? { ...step, say: line } : step;
  });
  return { note: own.note, steps };
}

function linesOf({ steps }: Play): string[] {
  return steps.flatMap((step) => ("say" in step ? [step.say] : []));
}
