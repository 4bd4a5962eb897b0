/**
 * Observations: findings as measurements of competencies.
 *
 * Each criterion that counted is one observation of its competency. Practice
 * weighs half: it may have been helped, repeated or left early. What this file
 * does not decide: how observations become mastery (analytics).
 */
import type { NumberedEvent } from "../../simulation/index";
import { countedWeight, type Finding, shareOfLevel } from "../judging/finding";

export type CriterionObservation = {
  readonly competency: string;
  readonly sourceId: string;
  /** 0 to 1. */
  readonly value: number;
  readonly weight: number;
};

/** An observation of practice weighs half of an assessed one. Our own choice; see docs/decisions. */
export const PRACTICE_WEIGHT = 0.5;

/**
 * One observation for each finding whose level counts. `playedAnew` is the share
 * of the agent's turns that were said in this attempt: in one that was tried again
 * from a turn, what was taken over has been observed already, so the rest weighs
 * that much less. Nothing played anew gives no observation.
 */
export function observationsOf(
  findings: readonly Finding[],
  mode: "practice" | "assessed",
  playedAnew = 1,
): readonly CriterionObservation[] {
  const factor = playedAnew * (mode === "assessed" ? 1 : PRACTICE_WEIGHT);
  if (factor <= 0) return [];
  return findings.flatMap((finding) => {
    const value = shareOfLevel(finding.level);
    if (value === undefined) return [];
    return [
      {
        competency: finding.competency,
        sourceId: finding.criterion,
        value,
        weight: countedWeight(finding) * factor,
      },
    ];
  });
}

/** Share of the agent's turns that came after the event taken over last, 0 to 1; 1 for an attempt that began at the beginning. */
export function shareOfNewTurns(events: readonly NumberedEvent[], branchedAtEvent: number | null): number {
  if (branchedAtEvent === null) return 1;
  const said = events.filter(({ event }) => event.kind === "agent-said");
  return said.length === 0 ? 0 : said.filter(({ number }) => number > branchedAtEvent).length / said.length;
}
