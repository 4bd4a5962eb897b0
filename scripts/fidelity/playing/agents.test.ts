import { describe, expect, it } from "vitest";
import type { AgentStep } from "#prisma/seed/demo/perform-play";
import type { Play, Plays } from "#prisma/seed/demo/plays";
import { agentPart, MANNERS } from "./agents";

const play = (name: string): Play => ({
  note: `${name} note`,
  steps: Array.from({ length: 12 }, (_, at) => ({
    say: `${name} line ${"abcdefghijkl"[at]}. And more of it.`,
  })),
});
const PLAYS: Plays = {
  excellent: play("excellent"),
  good: play("good"),
  average: play("average"),
  poor: play("poor"),
};
const linesOf = (steps: readonly AgentStep[]): string[] =>
  steps.flatMap((step) => ("say" in step ? [step.say] : []));

describe("agentPart", () => {
  it("gives the same part for the same seed, and other parts for other seeds", () => {
    const parts = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(agentPart(PLAYS, "good", seed)));

    expect(agentPart(PLAYS, "good", 1)).toEqual(agentPart(PLAYS, "good", 1));
    expect(new Set(parts).size).toBeGreaterThan(2);
  });

  it("begins every part with the first line of its play", () => {
    for (const manner of MANNERS)
      expect(linesOf(agentPart(PLAYS, manner, 3).steps)[0]?.toLowerCase()).toContain("line a");
  });

  it("lets the hurried agent say first sentences only, and fewer of them", () => {
    const lines = linesOf(agentPart(PLAYS, "hurried", 1).steps);

    expect(lines.length).toBeLessThan(12);
    for (const line of lines) expect(line).toMatch(/^average line \w\.$|^average/i);
    expect(lines.join(" ")).not.toContain("more");
  });

  it("turns a poor beginning into excellent work", () => {
    const lines = linesOf(agentPart(PLAYS, "turning", 1).steps).map((line) =>
      line.split(" ")[0]?.toLowerCase(),
    );

    expect(lines.slice(0, 2)).toEqual(["poor", "poor"]);
    expect(lines.slice(4).every((word) => word === "excellent")).toBe(true);
  });
});
