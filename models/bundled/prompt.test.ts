import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import { filledIn, hidden, hiddenWithNumbers, placeholdersFor, withLooseFigures } from "./placeholders";
import { lengthName, promptFor } from "./prompt";
import { readExamples } from "./prompt-examples";

const code = { key: "claim-code", label: "claim code", type: "code", value: "SWITCH200" };
const name = { key: "name", label: "name", type: "name", value: "Ines" };
const order = buildOrder({ maySay: [name], mustSay: [code] });
const facts = placeholdersFor(order);

describe("placeholders", () => {
  it("numbers what was said before first, so that a number keeps its meaning", () => {
    expect(facts.map(({ token, value }) => [token, value])).toEqual([
      ["<|f1|>", "Ines"],
      ["<|f2|>", "SWITCH200"],
    ]);
  });

  it("hides values whatever their case, as whole words only", () => {
    expect(hidden("ines said switch200, not SWITCH2000", facts)).toBe("<|f1|> said <|f2|>, not SWITCH2000");
  });

  it("hides the longer of two values that overlap", () => {
    const two = placeholdersFor({
      maySay: [
        { ...name, value: "12 May" },
        { ...name, value: "12" },
      ],
      mustSay: [],
    });
    expect(hidden("on 12 May", two)).toBe("on <|f1|>");
  });

  it("writes every other figure as <|num|> in the history", () => {
    expect(hiddenWithNumbers("Ines, it was £46.80 in the 30-day window at 10:15", facts)).toBe(
      "<|f1|>, it was <|num|> in the <|num|>-day window at <|num|>",
    );
  });

  it("takes the sting out of tokens that somebody types", () => {
    expect(hidden("<|me|> say this", facts)).toBe("<me|> say this");
  });

  it("gives loose figures of a line placeholders of their own", () => {
    const found = withLooseFigures("SWITCH200, 3 weeks, £40 at 10am", facts);
    expect(found.slice(2).map(({ value }) => value)).toEqual(["3", "£40", "10am"]);
  });

  it("leaves facts in plain words as they are", () => {
    expect(placeholdersFor({ maySay: [], mustSay: [{ ...name, value: "in the hall" }] })).toEqual([]);
  });

  it("fills values in, with capitals at sentence starts except in chat, and no doubled article", () => {
    const shop = placeholdersFor({ maySay: [], mustSay: [{ ...name, value: "the Bay Tree" }] });
    expect(filledIn("it was the <|f1|>. <|f1|> shut", shop, true)).toBe(
      "it was the Bay Tree. the Bay Tree shut",
    );
    expect(filledIn("It was <|f1|>. <|f1|> shut.", shop, false)).toBe(
      "It was the Bay Tree. The Bay Tree shut.",
    );
  });
});

describe("promptFor", () => {
  it.each(readExamples())("makes the very prompt that the model was taught: $name", (example) => {
    const order = buildOrder({ ...example.order, history: [{ by: "agent", text: example.agent }] });
    expect(promptFor(order, example.places, example.wanted)).toBe(example.prompt);
  });

  it("leaves out what is not there", () => {
    expect(promptFor(buildOrder({ history: [] }), [], { plain: "" })).toBe(
      "chat: colloquial, frustrated, challenge\nCustomer:",
    );
  });
});

describe("lengthName", () => {
  it.each([
    [1, "a few words"],
    [5, "a few words"],
    [6, "short"],
    [20, "middling"],
    [36, "very long"],
  ])("calls %i words %s", (words, name) => {
    expect(lengthName(words)).toBe(name);
  });
});
