import { describe, expect, it } from "vitest";
import { mend, readSpelling } from "./spelling";

const spelling = readSpelling();

describe("mend", () => {
  it("reads a word with a missing, doubled, changed or swapped letter as the common one", () => {
    expect(mend("sory, plese hold for two minuts, i udnerstand", spelling)).toBe(
      "sorry, please hold for two minutes, i understand",
    );
  });

  it("leaves words alone that the corpus knows, however rare", () => {
    expect(mend("the boiler and the meter", spelling)).toBe("the boiler and the meter");
  });

  it("leaves names, short words and words with an apostrophe alone", () => {
    expect(mend("Marta sez it's thr", spelling)).toBe("Marta sez it's thr");
  });

  it("keeps every sentence where it is", () => {
    expect(mend("Helo. Whta? No!", spelling).match(/[.?!]/g)).toEqual([".", "?", "!"]);
  });
});
