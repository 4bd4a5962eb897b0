/**
 * Observations: findings as measurements of competencies.
 *
 * Each criterion that counted is one observation of its competency. Practice
 * weighs half: it may have been helped, repeated or left early. What this file
 * does not decide: how observations become mastery (analytics).
 */
import { type Finding, shareOfLevel } from "../judging/finding";

export type CriterionObservation = {
  readonly competency: string;
  readonly sourceId: string;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
};

/** An observation of practice weighs half of an assessed one. Our own choice; see docs/decisions. */
export const PRACTICE_WEIGHT = 0.5;

/** One observation for each finding whose level counts. */
export function observationsOf(
  findings: readonly Finding[],
  mode: "practice" | "assessed",
): readonly CriterionObservation[] {
  const factor = mode === "assessed" ? 1 : PRACTICE_WEIGHT;
  return findings.flatMap((finding) => {
    const value = shareOfLevel(finding.level);
    if (value === undefined) return [];
    return [
      { competency: finding.competency, sourceId: finding.criterion, value, weight: finding.weight * factor },
    ];
  });
}
