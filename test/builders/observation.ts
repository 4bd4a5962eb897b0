/** An observation for tests; pass what the test asserts on. */
import type { Observation } from "#training/analytics/index";

export function buildObservation(given: Partial<Observation> = {}): Observation {
  return {
    competency: "listening",
    source: "criterion",
    attemptId: "attempt-1",
    sourceId: "hears-first",
    setting: "guest-checkout",
    value: 1,
    weight: 3,
    difficulty: 0.5,
    at: 0,
    ...given,
  };
}
