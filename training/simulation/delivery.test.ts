import fc from "fast-check";
import { expect, it } from "vitest";
import { buildPersona } from "#test/builders/scenario";
import { deliveryOf } from "./delivery";
import { MOOD_LEVELS, SPEAKING_STYLES, VOICE_REGISTERS } from "./vocabulary";

const anyPersona = fc
  .record({
    styles: fc.uniqueArray(fc.constantFrom(...SPEAKING_STYLES), { minLength: 1, maxLength: 3 }),
    register: fc.constantFrom(...VOICE_REGISTERS),
  })
  .map((changes) => buildPersona(changes));

it("never speaks faster or slower than a person, nor squeaks or growls", () => {
  fc.assert(
    fc.property(anyPersona, fc.constantFrom(...MOOD_LEVELS), (persona, mood) => {
      const { rate, pitch } = deliveryOf(mood, persona);
      return rate >= 0.8 && rate <= 1.2 && pitch >= 0.85 && pitch <= 1.15;
    }),
    { seed: 20260105 },
  );
});

it("rises in rate and pitch with anger, and says so in a word for those who read", () => {
  const plain = buildPersona();
  expect(MOOD_LEVELS.map((mood) => deliveryOf(mood, plain).tone)).toEqual([
    "even",
    "even",
    "even",
    "tense",
    "raised",
    "raised",
  ]);
  expect(deliveryOf(5, plain).rate).toBeGreaterThan(deliveryOf(1, plain).rate);
});

it("is slower for the old and lower for a low voice", () => {
  const old = buildPersona({ styles: ["elderly"], register: "low" });
  expect(deliveryOf(1, old)).toEqual({ rate: 0.86, pitch: 0.92, tone: "even" });
});
