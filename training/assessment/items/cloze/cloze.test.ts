import { describe, expect, it } from "vitest";
import { buildCloze } from "#test/builders/items";
import { feedbackOn, ItemSchema, parseResponse, scoreResponse, toPublic } from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";
import { plainAnswer } from "./cloze";

const typed = (...accept: string[]) =>
  buildCloze({ text: "It was {{gap1}}.", gaps: [{ id: "gap1", mode: "typed", accept }] });
const fill = (gaps: Record<string, string>) => ({ type: "cloze" as const, gaps });

describe("a typed gap", () => {
  const right: [string, string][] = [
    ["Tuesday", "tuesday"],
    ["Tuesday", "  TUESDAY  "],
    ["on Tuesday", "on   tuesday."],
    ["Siobhán", "siobhan"],
    ["on-time", "on time"],
    ["don't", "don’t"],
    ["don't", "dont"],
    ["£1,200", "1200"],
    ["£6.40", "6.40"],
  ];

  it.each(right)("that accepts %j takes %j", (accepted, given) => {
    expect(scoreResponse(typed(accepted), fill({ gap1: given }))).toMatchObject({ earned: 1, possible: 1 });
  });

  const wrong: [string, string][] = [
    ["Tuesday", "Thursday"],
    ["Tuesday", "on Tuesday"],
    ["6.4", "64"],
    ["in form", "inform"],
    ["Tuesday", ""],
  ];

  it.each(wrong)("that accepts %j does not take %j", (accepted, given) => {
    expect(scoreResponse(typed(accepted), fill({ gap1: given }))).toMatchObject({ earned: 0, possible: 1 });
  });

  it("takes any of the listed answers", () => {
    expect(scoreResponse(typed("Tuesday", "on Tuesday"), fill({ gap1: "on tuesday" }))).toMatchObject({
      earned: 1,
    });
  });

  it("compares the plainest form", () => {
    expect(plainAnswer("  On Tuesday! ")).toBe("on tuesday");
  });
});

describe("a cloze with two gaps", () => {
  const item = buildCloze({
    text: "Order 55-{{gap1}}, due on {{gap2}}.",
    gaps: [
      { id: "gap1", mode: "typed", accept: ["8103"] },
      { id: "gap2", mode: "drop-down", options: ["Monday", "Tuesday"], accept: ["Tuesday"] },
    ],
  });

  it("gives one point a gap and says so", () => {
    expect(scoreResponse(item, fill({ gap1: "8103", gap2: "Monday" }))).toEqual({
      type: "scored",
      earned: 1,
      possible: 2,
      credit: "1 of 2 right.",
    });
  });

  it("shows the text in parts, without what is accepted", () => {
    const face = toPublic(item, randomFrom(1));
    expect(face).toMatchObject({
      parts: [
        { kind: "text", text: "Order 55-" },
        { kind: "typed", id: "gap1" },
        { kind: "text", text: ", due on " },
        { kind: "drop-down", id: "gap2" },
        { kind: "text", text: "." },
      ],
    });
    expect(JSON.stringify(face)).not.toContain("8103");
    expect(JSON.stringify(face)).not.toContain("accept");
  });

  it("tells gap by gap what was right once it is answered", () => {
    expect(feedbackOn(item, fill({ gap1: "8103", gap2: "Monday" })).solution).toEqual({
      type: "cloze",
      gaps: { gap1: { answer: "8103", isRight: true }, gap2: { answer: "Tuesday", isRight: false } },
    });
  });

  it("asks for at least one gap", () => {
    expect(parseResponse(item, fill({ gap1: " ", gap2: "" }))).toEqual({
      ok: false,
      failure: "Fill at least one gap first.",
    });
  });

  it("refuses a gap that the item does not have", () => {
    expect(parseResponse(item, fill({ gap9: "x" })).ok).toBe(false);
  });
});

describe("the schema of a cloze", () => {
  it("rejects a gap in the text that is not described", () => {
    const parsed = ItemSchema.safeParse(buildCloze({ text: "{{gap1}} {{gap2}} {{gap3}}" }));
    expect(parsed.error?.issues).toMatchObject([
      { path: ["text"], message: "{{gap3}} is not described under gaps." },
    ]);
  });

  it("rejects an accepted answer that is no option", () => {
    const gaps = [{ id: "gap1", mode: "drop-down" as const, options: ["one", "two"], accept: ["three"] }];
    const parsed = ItemSchema.safeParse(buildCloze({ text: "{{gap1}}", gaps }));
    expect(parsed.error?.issues).toMatchObject([
      { path: ["gaps", 0], message: '"three" is accepted, but is no option.' },
    ]);
  });
});
