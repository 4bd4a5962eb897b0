import { describe, expect, it } from "vitest";
import { buildScenario, buildSetting } from "#test/builders/scenario";
import { effectsToTell, isDone, isMet, outcomeSoFar } from "./resolution";
import { type ContactState, type EffectState, unopenedState } from "./state";

/** Two things have to be delivered, and a question answered. */
const SCENARIO = buildScenario({
  resolution: {
    full: { effects: ["resent", "refunded", "found"], answered: ["when"], remedies: [] },
    partial: { effects: ["found"], answered: [], remedies: [] },
  },
});

function effect(name: string, toldIn?: number): EffectState {
  return { effect: name, tool: "tool", afterTurn: 1, toldIn };
}

function stateWith(changes: Partial<ContactState>): ContactState {
  return { ...unopenedState(buildSetting()), ...changes };
}

const ANSWERED = { when: { timesAsked: 1, answeredIn: 4 } };
const ALL_TOLD = [effect("found"), effect("resent", 4), effect("refunded", 6)];

describe("the full resolution", () => {
  it("is done when every effect is there, the customer knows of each delivery, and the question is answered", () => {
    expect(isDone(SCENARIO, stateWith({ effects: ALL_TOLD, questions: ANSWERED }))).toBe(true);
  });

  it("is not done while one of two deliveries has not been told", () => {
    const effects = [effect("found"), effect("resent", 4), effect("refunded")];
    expect(isDone(SCENARIO, stateWith({ effects, questions: ANSWERED }))).toBe(false);
  });

  it("is not done while the question is open", () => {
    expect(isDone(SCENARIO, stateWith({ effects: ALL_TOLD }))).toBe(false);
  });

  it("needs no telling of what delivers nothing, such as a look-up", () => {
    expect(effectsToTell(SCENARIO, SCENARIO.resolution.full)).toEqual(["resent", "refunded"]);
  });
});

describe("conditions", () => {
  it("that ask for nothing are never met", () => {
    expect(
      isMet(SCENARIO, { effects: [], answered: [], remedies: [] }, stateWith({ effects: ALL_TOLD })),
    ).toBe(false);
  });

  it("with a remedy that no tool delivers are met by an offer that was not turned down", () => {
    const wanted = { effects: [], answered: [], remedies: ["voucher"] };
    const offered = (response?: "accepted" | "declined") =>
      stateWith({ remedies: { voucher: { offeredIn: 2, timesOffered: 1, response } } });
    expect([
      isMet(SCENARIO, wanted, offered("accepted")),
      isMet(SCENARIO, wanted, offered("declined")),
    ]).toEqual([true, false]);
  });
});

describe("outcomeSoFar", () => {
  const done = { effects: ALL_TOLD, questions: ANSWERED };

  it("is resolved only once the customer has accepted what was done", () => {
    expect(outcomeSoFar(SCENARIO, stateWith({ ...done, satisfiedIn: 7 }), "abandoned")).toBe("resolved");
    expect(outcomeSoFar(SCENARIO, stateWith(done), "abandoned")).toBe("partial");
  });

  it("is what it is otherwise if nothing was achieved", () => {
    expect(outcomeSoFar(SCENARIO, stateWith({}), "walked")).toBe("walked");
  });

  it("is escalated if it was handed on with the tool and announced", () => {
    const toolsUsed = [{ tool: "ask-lead", input: {}, ok: true, result: "" }];
    expect(outcomeSoFar(SCENARIO, stateWith({ toolsUsed, handOffAnnouncedIn: 4 }), "walked")).toBe(
      "escalated",
    );
    expect(outcomeSoFar(SCENARIO, stateWith({ toolsUsed }), "walked")).toBe("walked");
  });
});
