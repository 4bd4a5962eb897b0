import { expect, it } from "vitest";
import { asCaption } from "./caption";

it("writes down what was typed as it would be said", () => {
  expect(asCaption("ok. i feel better about it now")).toBe("Okay. I feel better about it now.");
  expect(asCaption("so where is it? i'm waiting")).toBe("So where is it? I'm waiting.");
  expect(asCaption("can u check pls")).toBe("Can you check please.");
});

it("leaves a line alone that is in order", () => {
  const lines = [
    "20 41 73. It's on the box that's empty.",
    "Hello? Hello!",
    "Well. It's only the two –",
    "I said, wait!",
  ];
  expect(lines.map(asCaption)).toEqual(lines);
});

it("is the same when it is done twice", () => {
  const once = asCaption("no idea, mate. ur lot said tuesday");
  expect(asCaption(once)).toBe(once);
});
