import { describe, expect, it } from "vitest";
import { asserts } from "./denying";

const CABLE = ["cable damaged|cut", "upgrade work"];

describe("asserts", () => {
  it.each([
    "The cable was damaged.",
    "No wonder, the cable was damaged.",
    "It wasn't only the cable that was damaged.",
    "It's not just a damaged cable, the cabinet is down as well.",
    "No, the cable was damaged.",
    "no the cable was damaged this morning",
    "There's no time yet, but the cable is damaged.",
    "I've no time for you yet because the cable was damaged.",
    "Your router isn't the trouble, it's a damaged cable.",
    "It isn't your router but a damaged cable.",
    "The damaged cable hasn't been mended yet.",
    "Nobody told you that the cable was damaged.",
    "We didn't know that the cable was damaged.",
    "Nothing is wrong with your router or with anything in the house, it is the cable that is damaged.",
    "nothing is wrong with your router or your house it was the cable that got damaged",
    "The cable to your house isn't damaged, but the cable at the cabinet is damaged.",
    "A damaged cable means that nobody in the street has it.",
    "I’m not guessing: the cable’s damaged.",
  ])("hears it told in “%s”", (line) => {
    expect(asserts(CABLE, line)).toBe(true);
  });

  it.each([
    "The cable wasn't damaged.",
    "The cable wasn’t damaged.",
    "It is not a damaged cable.",
    "There is no damaged cable.",
    "No cable was damaged.",
    "I can't see any damage to the cable.",
    "It's not because the cable was damaged.",
    "I haven't found a damaged cable.",
    "We've ruled out a damaged cable.",
    "A damaged cable is not the reason.",
    "The cable, as far as I can see, isn't damaged.",
    "The cable was never damaged, the cable is fine.",
    "I don't think that the cable was damaged.",
    "I don't know whether the cable was damaged.",
    "That's nothing to do with a damaged cable.",
    "The weather is fine.",
  ])("hears it denied, or nothing of it, in “%s”", (line) => {
    expect(asserts(CABLE, line)).toBe(false);
  });

  it("finds a cue that looks for a no", () => {
    expect(asserts(["not confirmed"], "It isn't confirmed yet.")).toBe(true);
    expect(asserts(["no time|estimate"], "There's no estimate yet.")).toBe(true);
  });

  it("takes a date before which nothing happens for an answer", () => {
    expect(asserts(["tomorrow morning|nine"], "It won't be there before tomorrow morning.")).toBe(true);
    expect(asserts(["tomorrow morning|nine"], "It won't be there tomorrow morning.")).toBe(false);
  });
});
