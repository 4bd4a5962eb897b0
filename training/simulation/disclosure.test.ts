import { describe, expect, it } from "vitest";
import { isTruthOut, tellingOf, valueAs, volunteeringOf } from "./disclosure";
import { type Fact, FactSchema } from "./scenario";

const NOTHING_KNOWN = { facts: {} };

function fact(disclosure: Fact["disclosure"], more: Partial<Fact> = {}): Fact {
  return FactSchema.parse({
    key: "day",
    label: "day",
    type: "time",
    value: "Monday",
    lines: {},
    disclosure,
    ...more,
  });
}

describe("tellingOf", () => {
  it("tells a volunteered or asked fact to whoever asks", () => {
    expect(tellingOf(fact({ rule: "volunteered" }), NOTHING_KNOWN, 0)).toBe("truth");
    expect(tellingOf(fact({ rule: "asked" }), NOTHING_KNOWN, 0)).toBe("truth");
  });

  it("holds a trusted fact back below its trust and tells it from there", () => {
    const trusted = fact({ rule: "trusted", trust: 50 });
    expect(tellingOf(trusted, NOTHING_KNOWN, 49)).toBe("withhold");
    expect(tellingOf(trusted, NOTHING_KNOWN, 50)).toBe("truth");
  });

  it("claims something else instead, where the customer fibs below that trust", () => {
    expect(tellingOf(fact({ rule: "trusted", trust: 50 }, { claimed: "Sunday" }), NOTHING_KNOWN, 49)).toBe(
      "claim",
    );
  });

  it("waves a downplayed fact away below its trust", () => {
    const downplayed = fact({ rule: "downplayed", trust: 50 }, { downplayedLines: ["no matter"] });
    expect(tellingOf(downplayed, NOTHING_KNOWN, 49)).toBe("downplay");
    expect(tellingOf(downplayed, NOTHING_KNOWN, 50)).toBe("truth");
  });

  it("never tells what is never told, however much trust there is", () => {
    expect(tellingOf(fact({ rule: "never" }), NOTHING_KNOWN, 100)).toBe("withhold");
  });

  it("stays with a sincere mistake until the agent says what is so", () => {
    const wrong = fact({ rule: "volunteered" }, { claimed: "Sunday" });
    expect(tellingOf(wrong, NOTHING_KNOWN, 100)).toBe("claim");
    expect(tellingOf(wrong, { facts: { day: { turn: 4, as: "truth", by: "agent" } } }, 0)).toBe("truth");
  });
});

describe("volunteeringOf", () => {
  it("never volunteers a fact that has to be asked for", () => {
    expect(volunteeringOf(fact({ rule: "asked" }), NOTHING_KNOWN, 100)).toBeUndefined();
    expect(volunteeringOf(fact({ rule: "never" }), NOTHING_KNOWN, 100)).toBeUndefined();
  });

  it("lets a trusted fact out from its trust", () => {
    const trusted = fact({ rule: "trusted", trust: 50 });
    expect(volunteeringOf(trusted, NOTHING_KNOWN, 49.5)).toBeUndefined();
    expect(volunteeringOf(trusted, NOTHING_KNOWN, 50)).toBe("truth");
  });
});

describe("isTruthOut", () => {
  it("does not take a claim for the truth", () => {
    expect(
      isTruthOut(fact({ rule: "asked" }), { facts: { day: { turn: 1, as: "claim", by: "customer" } } }),
    ).toBe(false);
  });
});

describe("valueAs", () => {
  it("says the claim as a claim and the value as the truth", () => {
    const wrong = fact({ rule: "asked" }, { claimed: "Sunday" });
    expect([valueAs(wrong, "claim"), valueAs(wrong, "truth")]).toEqual(["Sunday", "Monday"]);
  });
});
