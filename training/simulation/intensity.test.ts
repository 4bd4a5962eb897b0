import { describe, expect, it } from "vitest";
import { AGENT_MANNERS, playToTheEnd } from "#test/agents/scripted-agents";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { Decision } from "./events";
import { feelTriggers } from "./feel";
import { INTENSITIES, type Intensity, mayWalkOut, SOFTENING, shownMood } from "./intensity";
import { MOOD_LEVELS } from "./vocabulary";

const SEEDS = [1, 2, 3, 4, 5, 6];

function play(intensity: Intensity, manner: (typeof AGENT_MANNERS)[number], seed: number): TestContact {
  return playToTheEnd(startTestContact({ seed, intensity }), manner);
}

function decisionsOf(contact: TestContact): Decision[] {
  return contact.events.flatMap((event) => (event.kind === "customer-decided" ? [event.decision] : []));
}

/** Every decision of every manner and seed, under one intensity. */
function allDecisions(intensity: Intensity): Decision[] {
  return AGENT_MANNERS.flatMap((manner) =>
    SEEDS.flatMap((seed) => decisionsOf(play(intensity, manner, seed))),
  );
}

describe.each(["mild", "firm"] as const)("a customer who is kept %s", (intensity) => {
  const { highestMood } = SOFTENING[intensity];
  const decisions = allDecisions(intensity);

  it("never shows more than the cap, whatever the agent does", () => {
    expect(Math.max(...decisions.map((decision) => decision.mood))).toBe(highestMood);
  });

  it("feels more than it shows where the agent is rude", () => {
    const felt = decisionsOf(play(intensity, "rude", 1)).map((decision) => decision.feeling.mood);
    expect(Math.max(...felt)).toBeGreaterThan(highestMood);
  });
});

describe("what is felt", () => {
  it.each(SEEDS)("is the same under every intensity after the same line (seed %i)", (seed) => {
    const feelings = INTENSITIES.map((intensity) =>
      startTestContact({ seed, intensity }).agentSays("You must have done it yourself.", ["blame_customer"]),
    ).map((contact) => contact.state.feeling);
    expect(feelings[1]).toEqual(feelings[0]);
    expect(feelings[2]).toEqual(feelings[0]);
  });

  it("moves by the table alone: the reasons don't know of the cap", () => {
    const reasons = INTENSITIES.map((intensity) => {
      const contact = startTestContact({ intensity });
      return feelTriggers(contact.setting, contact.state, [{ event: "provokes", text: "That hurt." }]);
    });
    expect(reasons[1]).toEqual(reasons[0]);
    expect(reasons[2]).toEqual(reasons[0]);
  });
});

describe("a mild customer", () => {
  const acts = new Set(allDecisions("mild").map((decision) => decision.act));

  it("never hangs up and never threatens", () => {
    for (const act of ["hang_up", "threaten_leave", "threaten_public", "demand_supervisor"] as const)
      expect(acts).not.toContain(act);
  });

  it("bears a rude agent to the end of the agent's words", () => {
    expect(play("mild", "rude", 1).outcome).toBeUndefined();
  });

  it("opens in a mood no worse than annoyed, however it came", () => {
    const furious = buildSetting({ scenario: { opening: { arousal: 95, trust: 20, patience: 8 } } });
    const contact = startTestContact({ setting: furious, intensity: "mild" });
    expect(contact.decision.mood).toBe(2);
    expect(contact.state.feeling.mood).toBe(5);
  });
});

describe("a firm customer", () => {
  it("warns before hanging up, and hangs up later than one at full strength", () => {
    for (const seed of SEEDS) {
      const firm = play("firm", "rude", seed);
      expect(firm.outcome).toBe("walked");
      expect(firm.state.warnings).toBeGreaterThan(0);
      expect(firm.state.turns.length).toBeGreaterThanOrEqual(play("full", "rude", seed).state.turns.length);
    }
  });
});

describe("the cap", () => {
  it.each(INTENSITIES)("never raises a mood, and leaves what is under it alone (%s)", (intensity) => {
    for (const mood of MOOD_LEVELS) {
      const shown = shownMood(mood, intensity);
      expect(shown).toBe(Math.min(mood, SOFTENING[intensity].highestMood));
    }
  });

  it("lets fewer customers go the milder it is", () => {
    for (const patience of [-3, -1, 0, 4]) {
      const may = INTENSITIES.map((intensity) => mayWalkOut(patience, intensity));
      expect(may).toEqual([...may].sort((left, right) => Number(left) - Number(right)));
    }
  });

  it("does not hold in an assessed contact", () => {
    const contact = startTestContact({ mode: "assessed", intensity: "mild" });
    expect(contact.state.intensity).toBe("full");
  });

  it("is absent from attempts that were made before there was one", () => {
    expect(startTestContact().state.intensity).toBe("full");
  });
});
