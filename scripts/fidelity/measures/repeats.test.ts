import { describe, expect, it } from "vitest";
import { buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { isRepeat, repeatsIn } from "./repeats";

describe("isRepeat", () => {
  it("finds the same line again, however it is typed", () => {
    expect(isRepeat("I've been waiting for it!", "i've been waiting for it", 5)).toBe(true);
  });

  it("finds a longer line with nearly the same words", () => {
    const before = "i have told you people this three times already";

    expect(isRepeat("i have told you people this three times", before, 4)).toBe(true);
    expect(isRepeat("i have told your colleague about the lamp today", before, 4)).toBe(false);
  });

  it("lets a short answer come again, but not at once", () => {
    expect([isRepeat("yes", "yes", 3), isRepeat("yes", "yes", 1)]).toEqual([false, true]);
  });
});

describe("repeatsIn", () => {
  it("looks within one contact only", () => {
    const one = buildPlayedContact([customerSaid("where on earth is my lamp")]);

    expect(repeatsIn([one, one])).toEqual([]);
  });
});
