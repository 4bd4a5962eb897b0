import { describe, expect, it } from "vitest";
import { isAsking } from "./asking";

describe("isAsking", () => {
  it.each([
    "What's your order number?",
    "Give me the postcode.",
    "If there's been an illness, tell me.",
    "Only if it's a bereavement or an illness, say so, because then the last month isn't charged.",
    "If the time is bad, just say so.",
  ])("finds leave or wish to tell in “%s”", (sentence) => {
    expect(isAsking(sentence)).toBe(true);
  });

  it.each([
    "I don't need a reason.",
    "I can see your order number.",
    "If it's in the post it comes on Friday.",
    "The colleague did not say so.",
  ])("finds none in “%s”", (sentence) => {
    expect(isAsking(sentence)).toBe(false);
  });
});
