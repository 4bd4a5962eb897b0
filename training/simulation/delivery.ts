/**
 * Delivery: how a spoken line sounds, as far as a listener can hear it.
 *
 * A voice can be heard to be tense or raised; it tells no number. All factors are
 * our estimates, kept within what still sounds like a person.
 *
 * What this file does not decide: which voice reads (the browser) and what is said.
 */
import { tempoOf } from "./channels";
import type { Persona } from "./scenario";
import type { MoodLevel, TONES } from "./vocabulary";

export type Delivery = {
  /** Factor of the voice's own rate, 0.8 to 1.2. */
  readonly rate: number;
  /** Factor of the voice's own pitch, 0.85 to 1.15. */
  readonly pitch: number;
  /** In a word, for those who read captions. */
  readonly tone: (typeof TONES)[number];
};

const BY_MOOD: Readonly<Record<MoodLevel, Delivery>> = {
  0: { rate: 0.98, pitch: 1.02, tone: "even" },
  1: { rate: 1, pitch: 1, tone: "even" },
  2: { rate: 1.02, pitch: 1, tone: "even" },
  3: { rate: 1.05, pitch: 1.03, tone: "tense" },
  4: { rate: 1.08, pitch: 1.06, tone: "raised" },
  5: { rate: 1.12, pitch: 1.08, tone: "raised" },
};
const PITCH: Readonly<Record<Persona["register"], number>> = { low: 0.92, middle: 1, high: 1.06 };

/** How this person sounds in this mood. */
export function deliveryOf(mood: MoodLevel, persona: Persona): Delivery {
  const { rate, pitch, tone } = BY_MOOD[mood];
  return {
    rate: within(0.8, rate * tempoOf(persona), 1.2),
    pitch: within(0.85, pitch * PITCH[persona.register], 1.15),
    tone,
  };
}

function within(least: number, value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)) * 100) / 100;
}
