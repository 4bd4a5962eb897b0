import { describe, expect, it } from "vitest";
import { endingInWords, movedInWords, scoreInWords, signed, unheardInWords } from "./words";

describe("movedInWords", () => {
  it("names only what moved, with real minus signs", () => {
    expect(movedInWords({ arousal: 10, trust: -6, patience: -2 })).toBe("Arousal +10, trust −6, patience −2");
    expect(movedInWords({ arousal: 0, trust: 4.5, patience: 0 })).toBe("Trust +4.5");
  });

  it("says nothing where nothing moved", () => {
    expect(movedInWords({ arousal: 0, trust: 0, patience: 0 })).toBeUndefined();
  });
});

describe("signed", () => {
  it("has no sign for 0", () => {
    expect([signed(3), signed(-3), signed(0)]).toEqual(["+3", "−3", "0"]);
  });
});

describe("unheardInWords", () => {
  it("owns that it may not have been heard, and says what each reader can do about it", () => {
    expect(unheardInWords(4, "learner")).toBe(
      "We did not hear it. Of ten lines that do this we miss about 4, so it counts less. If you did do it, a trainer can put it right.",
    );
    expect(unheardInWords(4, "trainer")).toMatch(/If you find it in the transcript, overrule this\.$/);
  });
});

describe("scoreInWords", () => {
  it("calls a score good from 70 and strong from 85", () => {
    expect(scoreInWords(0.699)).toMatch(/^On the way/);
    expect(scoreInWords(0.7)).toMatch(/^Good/);
    expect(scoreInWords(0.85)).toMatch(/^Strong/);
    expect(scoreInWords(0.2)).toMatch(/^Early days/);
  });
});

describe("endingInWords", () => {
  it("says how it ended with the customer's name", () => {
    expect(endingInWords("walked", "Denise")).toBe("Denise gave up and left.");
  });
});
