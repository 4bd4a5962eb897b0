import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { duration, nothingSaidInWords, RULE_WORDS, ruleInWords } from "./words";

describe("ruleInWords", () => {
  const rules = readdirSync("models/guard").flatMap((file) =>
    [...readFileSync(`models/guard/${file}`, "utf8").matchAll(/^\s+name: "([a-z-]+)"/gm)].map(
      ([, name = ""]) => name,
    ),
  );

  it("has words for every rule of the guard, and for no other", () => {
    expect(Object.keys(RULE_WORDS).sort()).toEqual(rules.sort());
  });

  it("spells out a rule that it does not know", () => {
    expect(ruleInWords("sings-too-loud")).toBe("Sings too loud");
  });
});

describe("nothingSaidInWords", () => {
  it("says what to do, whatever the reason", () => {
    expect(nothingSaidInWords("busy")).toContain("Try again");
    expect(nothingSaidInWords("something new")).toContain("Try again");
  });
});

describe("duration", () => {
  it("is in milliseconds below a second, in seconds above", () => {
    expect([duration(120.4), duration(1449)]).toEqual(["120 ms", "1.4 s"]);
  });
});
