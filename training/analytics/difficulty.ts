/**
 * Measured difficulty: how hard a scenario is, from scripted agents who played it
 * many times, on the scale of ratings.
 *
 * The agents' ratings are fixed, 300 points apart with the average one at 1500
 * (our definition of the scale's middle). A scenario's rating is the one under
 * which their passes and failures are likeliest, with a wide normal prior so that
 * one which everybody or nobody passes still gets a number; its uncertainty comes
 * from the curvature there.
 *
 * Words don't change these figures, for no agent reads them: the fingerprint holds
 * only what the mind, the desktop and the rubric work with.
 */
import { z } from "zod";
import type { CompiledScenario } from "../assessment/index";
import { hashOf } from "../shared/random";
import type { Rating } from "./rating";

/** Manners of scripted agents, with their fixed ratings. */
export const AGENT_RATINGS = {
  rude: 900,
  hurried: 1200,
  average: 1500,
  good: 1800,
  excellent: 2100,
} as const;
export type RatedManner = keyof typeof AGENT_RATINGS;
export const RATED_MANNERS = ["rude", "hurried", "average", "good", "excellent"] as const;

/** A score from which on a contact counts as passed, if no fatal error was found; the debrief calls it good. */
export const PASS_SCORE = 0.7;

const TallySchema = z.object({ passed: z.number().int().min(0), played: z.number().int().min(0) });
const ManneredSchema = z.object({
  rude: TallySchema,
  hurried: TallySchema,
  average: TallySchema,
  good: TallySchema,
  excellent: TallySchema,
});
export type Tallies = z.infer<typeof ManneredSchema>;

export const DifficultyFileSchema = z.object({
  /** Seed of the noise. */
  seed: z.number().int(),
  scenarios: z.record(
    z.string(),
    z.object({
      /** What the figures were measured on; see fingerprintOf. */
      fingerprint: z.string(),
      value: z.number(),
      deviation: z.number().positive(),
      agents: ManneredSchema,
    }),
  ),
});
export type DifficultyFile = z.infer<typeof DifficultyFileSchema>;

const PRIOR: Rating = { value: 1500, deviation: 350 };
/** No estimate is believed to be better than this: a hundred plays of one script are not a hundred agents. */
const LEAST_DEVIATION = 40;

/** The rating of a scenario that was passed and failed like this. */
export function difficultyFrom(tallies: Tallies): Rating {
  const slope = (value: number): number =>
    RATED_MANNERS.reduce((sum, manner) => {
      const { passed, played } = tallies[manner];
      return sum + played * chanceOf(manner, value) - passed;
    }, 0) *
      SCALE -
    (value - PRIOR.value) / PRIOR.deviation ** 2;
  const value = rootOf(slope);
  const information = RATED_MANNERS.reduce(
    (sum, manner) => {
      const expected = chanceOf(manner, value);
      return sum + tallies[manner].played * expected * (1 - expected) * SCALE ** 2;
    },
    1 / PRIOR.deviation ** 2,
  );
  return {
    value: Math.round(value),
    deviation: Math.max(LEAST_DEVIATION, Math.round(Math.sqrt(1 / information))),
  };
}

const SCALE = Math.log(10) / 400;

function chanceOf(manner: RatedManner, scenario: number): number {
  return 1 / (1 + 10 ** ((scenario - AGENT_RATINGS[manner]) / 400));
}

/** Where a falling function crosses zero, between -1000 and 4000, to a tenth of a point. */
function rootOf(falling: (value: number) => number): number {
  let [low, high] = [-1000, 4000];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The good must pass at least so much oftener than the poor, by share. Our choice. */
const LEAST_GAP = 0.5;

/** True if the scenario tells good agents (good, excellent) from poor ones (rude, hurried). */
export function separates(tallies: Tallies): boolean {
  return shareOf(tallies, ["good", "excellent"]) - shareOf(tallies, ["rude", "hurried"]) >= LEAST_GAP;
}

/** Share of contacts that agents of these manners passed, 0 to 1. */
export function shareOf(tallies: Tallies, manners: readonly RatedManner[]): number {
  const played = manners.reduce((sum, manner) => sum + tallies[manner].played, 0);
  return played === 0 ? 0 : manners.reduce((sum, manner) => sum + tallies[manner].passed, 0) / played;
}

/** Ratings of the author's levels 1 to 5, and how far they are believed. Our choice. */
const LEVEL_RATINGS = [1200, 1350, 1500, 1650, 1800];
const LEVEL_DEVIATION = 200;
/** What scripted agents can't tell about people, added to what was measured. Our choice. */
const PEOPLE_DEVIATION = 120;

/**
 * The rating from which a scenario starts before anybody has played it: the
 * author's level, and what was measured where that still holds, each weighed by
 * how certain it is.
 */
export function seedRating(compiled: CompiledScenario, file: DifficultyFile | undefined): Rating {
  const { slug, level } = compiled.scenario;
  const estimate = { value: LEVEL_RATINGS[level - 1] ?? PRIOR.value, deviation: LEVEL_DEVIATION };
  const measured = file?.scenarios[slug];
  if (measured === undefined || measured.fingerprint !== fingerprintOf(compiled)) return estimate;
  const deviation = Math.sqrt(measured.deviation ** 2 + PEOPLE_DEVIATION ** 2);
  return together(estimate, { value: measured.value, deviation });
}

/** Two independent estimates as one: means weighed by precision. */
function together(left: Rating, right: Rating): Rating {
  const [a, b] = [1 / left.deviation ** 2, 1 / right.deviation ** 2];
  return {
    value: Math.round((a * left.value + b * right.value) / (a + b)),
    deviation: Math.round(Math.sqrt(1 / (a + b))),
  };
}

/** A short text that changes when anything does that makes a scenario easier or harder for a scripted agent. */
export function fingerprintOf({ scenario, persona, rubric }: CompiledScenario): string {
  const { channel, opening, overrides, resolution } = scenario;
  const played = {
    channel,
    opening,
    overrides,
    resolution,
    traits: persona.traits,
    facts: scenario.facts.map(({ key, value, claimed, disclosure, asks }) => [
      key,
      value,
      claimed,
      disclosure,
      asks,
    ]),
    questions: scenario.questions.map(({ key, act, answers, after }) => [key, act, answers, after]),
    remedies: scenario.remedies.map(({ key, worth, offers, deliveredBy }) => [
      key,
      worth,
      offers,
      deliveredBy,
    ]),
    tools: scenario.tools.map(({ id, kind, fields, requires, effects }) => [
      id,
      kind,
      fields.map(({ key, mustMatch, max }) => [key, mustMatch, max]),
      requires.map(({ effect }) => effect),
      effects,
    ]),
    criteria: rubric.criteria.map(({ id, weight, fatal, evidence }) => [id, weight, fatal, evidence]),
  };
  return hashOf(JSON.stringify(played)).toString(16).padStart(8, "0");
}
