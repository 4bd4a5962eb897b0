/**
 * Findings: what was found for each criterion of a rubric, and what a trainer
 * made of it.
 *
 * A finding is stored in the attempt as it was made (event `assessed`). An
 * overrule never changes it: it stands beside it, with a reason.
 */
import { z } from "zod";
import { SlugSchema } from "../../shared/slug";
import { OUTCOMES } from "../../simulation/index";
import { chanceOfRealMiss } from "./hearing";

/**
 * met and missed are what they say; partly is in between; not-sure means that only
 * an unreliable move speaks against it, so it counts for nobody; not-applicable
 * means that the contact gave no occasion.
 */
export const LEVELS = ["met", "partly", "missed", "not-sure", "not-applicable"] as const;
export type Level = (typeof LEVELS)[number];

/** The levels that a trainer may set. */
export const OVERRULE_LEVELS = ["met", "partly", "missed", "not-applicable"] as const;
export type OverruleLevel = (typeof OVERRULE_LEVELS)[number];

/** A trainer's judgement of one finding, as it is written in the form. */
export const OverruleSchema = z.object({
  criterion: SlugSchema,
  level: z.enum(OVERRULE_LEVELS, { error: "Choose how it was." }),
  reason: z
    .string()
    .trim()
    .min(10, "Say in a sentence why: at least 10 characters.")
    .max(1000, "At most 1,000 characters."),
});

export const FindingSchema = z.object({
  criterion: SlugSchema,
  title: z.string(),
  competency: SlugSchema,
  weight: z.number(),
  fatal: z.boolean(),
  level: z.enum(LEVELS),
  /** What was met or missed, to the learner. */
  text: z.string(),
  /** In numbers: "2 of 3 found". Empty where there is nothing to count. */
  detail: z.string(),
  focus: z.string(),
  /** Events that show it: the agent's lines, tools, holds or the note. */
  evidence: z.array(z.object({ number: z.number().int(), quote: z.string() })),
  /**
   * Of a missed one that rests on what no ear heard: how likely they were to hear it,
   * 0 to 1. Absent where nothing rests on an ear, or its recall is not known.
   */
  recall: z.number().min(0).max(1).optional(),
});
export type Finding = z.infer<typeof FindingSchema>;

export const AssessmentSchema = z.object({
  rubric: SlugSchema,
  outcome: z.enum(OUTCOMES),
  findings: z.array(FindingSchema),
  /** 0 to 1: see scoreOf. */
  score: z.number().min(0).max(1),
});
export type Assessment = z.infer<typeof AssessmentSchema>;

/** Share of its weight that a level earns; undefined where it doesn't count. */
export function shareOfLevel(level: Level): number | undefined {
  const shares: Readonly<Record<Level, number | undefined>> = {
    met: 1,
    partly: 0.5,
    missed: 0,
    "not-sure": undefined,
    "not-applicable": undefined,
  };
  return shares[level];
}

/**
 * What a finding weighs in score and competency: its weight. One that was missed only
 * because no ear heard it weighs that times the chance that it really was: what was
 * lost by it is scaled so, and nothing is earned. With a chance of at least a half,
 * missed stays worth less than partly, and partly less than met, whatever else there is.
 */
export function countedWeight({
  level,
  weight,
  recall,
}: Pick<Finding, "level" | "weight" | "recall">): number {
  return level === "missed" && recall !== undefined ? weight * chanceOfRealMiss(recall) : weight;
}

/**
 * The score of these findings, 0 to 1: the mean of what their levels earn, by
 * counted weight, over those that count. Fatal criteria stand apart: they are conduct or
 * compliance, and neither lift nor lower an average.
 */
export function scoreOf(findings: readonly Pick<Finding, "level" | "weight" | "fatal" | "recall">[]): number {
  const counted = findings.filter((finding) => !finding.fatal && shareOfLevel(finding.level) !== undefined);
  const weight = counted.reduce((sum, finding) => sum + countedWeight(finding), 0);
  if (weight === 0) return 0;
  return (
    counted.reduce((sum, finding) => sum + countedWeight(finding) * (shareOfLevel(finding.level) ?? 0), 0) /
    weight
  );
}

/** Fatal criteria that were missed: shown apart, and enough to fail an assessed attempt. */
export function fatalErrorsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.fatal && finding.level === "missed");
}

/**
 * The findings with a trainer's overrules in their place, the newest of each criterion
 * counting. What a trainer has judged rests on no ear any more.
 */
export function withOverrules(
  findings: readonly Finding[],
  overrules: readonly { criterion: string; level: OverruleLevel }[],
): Finding[] {
  return findings.map((finding) => {
    const overrule = overrules.findLast((each) => each.criterion === finding.criterion);
    return overrule === undefined ? finding : { ...finding, level: overrule.level, recall: undefined };
  });
}
