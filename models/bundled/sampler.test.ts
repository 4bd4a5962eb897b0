import { describe, expect, it } from "vitest";
import { randomFrom } from "#training/shared/random";
import { createSampler, LIVELY } from "./sampler";
import type { VoiceVocabulary } from "./vocabulary";

/** Ten tokens: 0 the end, 1 and 2 placeholders, 3 another special one, 4 a digit, 5 to 9 words. */
const vocabulary: VoiceVocabulary = {
  idOf: () => undefined,
  end: 0,
  size: 10,
  special: new Set([0, 1, 2, 3]),
  digits: [4],
};
const sampler = createSampler({ vocabulary, placeholders: [1], sampling: LIVELY });
const flat = (): Float32Array => new Float32Array(10).fill(1);

function drawn(line: readonly number[], logits = flat): ReadonlySet<number> {
  return new Set(Array.from({ length: 300 }, (_, at) => sampler(line, logits(), randomFrom("draw", at))));
}

describe("createSampler", () => {
  it("never says a digit, a special token or a placeholder that is not listed", () => {
    expect([...drawn([5])].sort()).toEqual([0, 1, 5, 6, 7, 8, 9]);
  });

  it("says a placeholder once", () => {
    expect(drawn([5, 1, 6])).not.toContain(1);
  });

  it("never ends before it begins", () => {
    expect(drawn([])).not.toContain(0);
  });

  it("repeats no run of three tokens", () => {
    expect(drawn([5, 6, 7, 5, 6])).not.toContain(7);
  });

  it("draws only from the likeliest tokens that make up .92 of the mass", () => {
    const steep = (): Float32Array => Float32Array.of(0, 0, 0, 0, 0, 5, 0, 0, 0, 0);
    expect([...drawn([6], steep)]).toEqual([5]);
  });

  it("draws the same token for the same random numbers", () => {
    expect(sampler([5], flat(), randomFrom("same"))).toBe(sampler([5], flat(), randomFrom("same")));
  });
});
