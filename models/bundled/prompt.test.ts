import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import { filledIn, hidden, hiddenWithNumbers, placeholdersFor, withLooseFigures } from "./placeholders";
import { planLength, planOf, promptFor } from "./prompt";

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

  it("gives loose figures of a line placeholders of their own, with a type", () => {
    const found = withLooseFigures("SWITCH200, 3 weeks, £40 at 10am", facts);
    expect(found.slice(2).map(({ value, type }) => [value, type])).toEqual([
      ["3", "number"],
      ["£40", "amount"],
      ["10am", "time"],
    ]);
  });

  it("fills values in, with capitals at sentence starts except in chat, and no doubled article", () => {
    const dog = placeholdersFor({ maySay: [], mustSay: [{ ...name, value: "the blue one" }] });
    expect(filledIn("it was the <|f1|>. <|f1|> broke", dog, true)).toBe(
      "it was the blue one. the blue one broke",
    );
    expect(filledIn("It was <|f1|>. <|f1|> broke.", dog, false)).toBe(
      "It was the blue one. The blue one broke.",
    );
  });
});

describe("planOf", () => {
  it("is the whole line without articles and punctuation, a slash between sentences", () => {
    const line =
      "What form? Nobody said a form. I put SWITCH200 in the box at checkout and it said you're all set";
    expect(planOf(line, facts)).toBe(
      "what form / nobody said form / I put <|f2|> in box at checkout and it said you're all set",
    );
  });

  it("counts its words without the slashes", () => {
    expect(planLength("what form / nobody said form")).toBe(5);
  });
});

describe("promptFor", () => {
  it("has the parts in the order that the model was trained on", () => {
    const prompt = promptFor(order, facts, { plan: "it is <|f2|>", facts: facts.slice(1) });
    expect(prompt).toBe(
      "<|ch:chat|><|st:colloquial|><|t:mid|><|ctx|>delivery<|sit|>A parcel with a birthday present is two days late." +
        "<|C|>where is it<|A|><|mv:inform|>Our records show it was delivered." +
        "<|m3|><|do:challenge|><|facts|>claim code=<|f2|> code<|say|>it is <|f2|><|me|>",
    );
  });

  it("keeps the last three turns, cut to the lengths of the training", () => {
    const long = Array.from({ length: 100 }, (_, at) => `w${at}x`).join(" ");
    const history = [1, 2, 3, 4].map((at) => ({
      by: "agent" as const,
      text: at === 4 ? `${long} last` : `${long} turn`,
    }));
    const turns = promptFor({ ...order, history }, [], { plan: "", facts: [] })
      .split("<|A|>")
      .slice(1);
    expect(turns.map((turn) => (turn.split("<|m3|>")[0] ?? "").split(" ").length)).toEqual([30, 30, 60]);
  });
});
