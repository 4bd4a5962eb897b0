import { describe, expect, it } from "vitest";
import { loadRewrites, parseRewrites, REWRITE_FOCUSES } from "./parse-rewrites";

const ENTRY = [
  "@ rw-001 | phone | broadband | listening",
  "customer: It goes off every night.",
  "weak: empathize,inform | Slow internet is annoying.",
  "strong: paraphrase,ask:since | So it drops out. Since when?",
  "why: It gives her own words back.",
];

describe("parseRewrites", () => {
  it("reads both lines with their moves, and the reason", () => {
    const { rewrites, faults } = parseRewrites("r.txt", ENTRY.join("\n"));

    expect(faults).toEqual([]);
    expect(rewrites[0]).toMatchObject({ focus: "listening", why: "It gives her own words back." });
    expect(rewrites[0]?.strong).toEqual({
      moves: ["paraphrase", "ask"],
      asks: ["since"],
      text: "So it drops out. Since when?",
    });
  });

  it("names the line of an unknown focus and of an unknown move", () => {
    const text = ENTRY.join("\n").replace("| listening", "| hearing").replace("paraphrase", "parrot");
    expect(parseRewrites("r.txt", text).faults).toEqual([
      { file: "r.txt", line: 1, fault: '"hearing" is no focus' },
      { file: "r.txt", line: 4, fault: '"parrot" is no move' },
    ]);
  });
});

describe("the rewrites in the box", () => {
  it("are 360, fifteen for each focus", () => {
    const rewrites = loadRewrites();
    expect(rewrites).toHaveLength(360);
    for (const focus of REWRITE_FOCUSES)
      expect(
        rewrites.filter((each) => each.focus === focus),
        focus,
      ).toHaveLength(15);
  });
});
