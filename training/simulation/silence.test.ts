import { describe, expect, it } from "vitest";
import { buildPersona, buildScenario, buildSetting } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import { silencePatience } from "./silence";
import { unopenedState } from "./state";

const PLAIN = buildPersona();

describe("silencePatience", () => {
  it("is there only while the agent is expected to speak", () => {
    expect(silencePatience(unopenedState(buildSetting()), PLAIN)).toBeUndefined();
    expect(silencePatience(startTestContact().ends().state, PLAIN)).toBeUndefined();
  });

  it("is 75 seconds in a chat, less for the impatient, more for the patient", () => {
    const { state } = startTestContact();
    const patience = (traits: ("patient" | "impatient")[]) =>
      silencePatience(state, buildPersona({ traits }));
    expect([patience([]), patience(["impatient"]), patience(["patient"])]).toEqual([75, 49, 105]);
  });

  it("does not prod by e-mail", () => {
    const setting = { scenario: buildScenario({ channel: "email" }), persona: PLAIN };
    expect(silencePatience(startTestContact({ setting }).state, PLAIN)).toBeUndefined();
  });

  it("on hold lasts as long as was promised, and a little", () => {
    expect(silencePatience(startTestContact().holds(3).state, PLAIN)).toBe(210);
  });
});
