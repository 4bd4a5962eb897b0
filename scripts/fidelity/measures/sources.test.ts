import { describe, expect, it } from "vitest";
import { buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { isFallback, sourcesOf } from "./sources";

const noTally = { passed: new Map<string, number>(), stopped: new Map<string, number>() };

describe("sourcesOf", () => {
  it("gives the share of each source", () => {
    const contact = buildPlayedContact([
      customerSaid("one"),
      customerSaid("two"),
      customerSaid("three"),
      customerSaid("four", { source: "bank" }),
    ]);

    expect(sourcesOf([contact], noTally).said).toEqual({ written: 0.75, bank: 0.25 });
  });

  it("gives the share stopped of each source's candidates, by rule", () => {
    const tally = {
      passed: new Map([["generated", 1]]),
      stopped: new Map([
        ["generated: invents-a-name", 1],
        ["generated: strays-from-its-plan", 2],
      ]),
    };

    expect(sourcesOf([buildPlayedContact([customerSaid("one")])], tally).guard).toEqual({
      generated: {
        candidates: 4,
        stoppedShare: 0.75,
        byRule: { "strays-from-its-plan": 2, "invents-a-name": 1 },
      },
    });
  });
});

describe("isFallback", () => {
  it("is a line said because nothing passed, a person without words, or a bare value", () => {
    expect(isFallback(customerSaid("so", { wasLastResort: true }), [])).toBe(true);
    expect(isFallback(customerSaid("Hm."), [])).toBe(true);
    expect(isFallback(customerSaid("55-8103."), ["55-8103"])).toBe(true);
  });

  it("is no line with words of its own", () => {
    expect(isFallback(customerSaid("it's 55-8103"), ["55-8103"])).toBe(false);
  });
});
