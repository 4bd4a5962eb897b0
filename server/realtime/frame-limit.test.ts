import { expect, it } from "vitest";
import { createFrameLimit } from "./frame-limit";

function buildLimit() {
  let now = 0;
  const mayCome = createFrameLimit(() => now);
  const passes = (seconds: number) => {
    now += seconds * 1000;
  };
  const letThrough = (frames: number) => Array.from({ length: frames }, mayCome).filter(Boolean).length;
  return { passes, letThrough };
}

it("lets a burst of forty frames through, and no more", () => {
  expect(buildLimit().letThrough(50)).toBe(40);
});

it("lets eight more through each second", () => {
  const { passes, letThrough } = buildLimit();
  letThrough(40);
  passes(2);
  expect(letThrough(50)).toBe(16);
});

it("never saves up more than one burst", () => {
  const { passes, letThrough } = buildLimit();
  passes(3600);
  expect(letThrough(100)).toBe(40);
});

it("never stops a fast typist, who sends three frames a second", () => {
  const { passes, letThrough } = buildLimit();
  let through = 0;
  for (let second = 0; second < 600; second += 1) {
    through += letThrough(3);
    passes(1);
  }
  expect(through).toBe(1800);
});
