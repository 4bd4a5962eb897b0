import { describe, expect, it } from "vitest";
import { buildPersona, buildScenario } from "#test/builders/scenario";
import { PARAMETER_EVENTS, rowOf } from "./parameter-table";
import { TRAITS } from "./scenario";
import { calmestArousal, rowFor, TRAIT_SHIFTS } from "./traits";

describe("rowFor", () => {
  it("is the table's own row for a person without traits", () => {
    for (const event of PARAMETER_EVENTS) {
      expect(rowFor(event, buildScenario(), buildPersona()), event).toEqual(rowOf(event));
    }
  });

  it("takes the numbers that the scenario gives, and the table's where it gives none", () => {
    const scenario = buildScenario({ overrides: [{ event: "asks-again", arousal: 20 }] });
    expect(rowFor("asks-again", scenario, buildPersona())).toMatchObject({
      arousal: 20,
      trust: -6,
      patience: -2,
    });
  });

  it("makes an impatient customer bear less, and waiting worse", () => {
    const persona = buildPersona({ traits: ["impatient"] });
    expect(rowFor("asks-again", buildScenario(), persona).patience).toBeCloseTo(-2.8);
    expect(rowFor("hold-minutes", buildScenario(), persona).arousal).toBeCloseTo(1.5);
  });

  it("lets words hardly reach a customer who is unmoved, and deeds by half", () => {
    const persona = buildPersona({ traits: ["unmoved"] });
    expect(rowFor("specific-empathy", buildScenario(), persona).arousal).toBeCloseTo(-0.8);
    expect(rowFor("tells-of-delivery", buildScenario(), persona).arousal).toBeCloseTo(-7.5);
  });

  it("never turns a gain into a loss, whatever the trait", () => {
    for (const trait of TRAITS) {
      for (const event of PARAMETER_EVENTS) {
        const { arousal, trust } = rowFor(event, buildScenario(), buildPersona({ traits: [trait] }));
        expect(Math.sign(arousal), `${trait} ${event}`).toBe(Math.sign(rowOf(event).arousal));
        expect(Math.sign(trust), `${trait} ${event}`).toBe(Math.sign(rowOf(event).trust));
      }
    }
  });

  it("has every trait do something", () => {
    expect(TRAITS.filter((trait) => TRAIT_SHIFTS[trait].length === 0)).toEqual([]);
  });
});

describe("calmestArousal", () => {
  it("keeps the unmoved frustrated and lets everybody else calm down", () => {
    expect(calmestArousal(buildPersona({ traits: ["unmoved"] }))).toBe(50);
    expect(calmestArousal(buildPersona())).toBe(0);
  });
});
