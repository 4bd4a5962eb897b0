import { describe, expect, it } from "vitest";
import type { SpokenTurn } from "#training/simulation/ports";
import type { AgentMove } from "#training/simulation/vocabulary";
import { readLabelledLines } from "./examples";
import { measureAt, summarise } from "./measure";
import { createTagger } from "./tagger";
import { readEar } from "./weights";

const tagger = createTagger();
const customer = (text: string): SpokenTurn[] => [{ by: "customer", text }];
const movesOf = (line: string, before = customer("My parcel is late.")): AgentMove[] =>
  tagger.tag(line, before).map((each) => each.move);

describe("createTagger", () => {
  const lines: Array<[string, AgentMove[]]> = [
    ["Hello, this is Marta. What's your order number?", ["greet", "introduce", "ask"]],
    ["I'm sorry, that was our mistake.", ["apologize", "own"]],
    ["I've ordered a new one and I'll ring you by four.", ["commit"]],
    ["Please hold for two minutes while I check.", ["hold"]],
    ["I'm back, thanks for waiting.", ["return"]],
    ["I'm passing this to my manager as urgent.", ["escalate"]],
    ["Is there anything else I can help you with today?", ["more_help"]],
    ["I can send a replacement today or refund you in full. Which would you prefer?", ["choice"]],
    ["You can do that on our website.", ["push_away"]],
    ["Would you rate me ten out of ten in the survey?", ["beg_rating"]],
    ["For only $5 a month you could upgrade to our Premium plan!", ["upsell"]],
    ["Calm down, please.", ["dismiss"]],
    ["We apologize for any inconvenience this may have caused.", ["scripted"]],
  ];

  it.each(lines)("hears %s", (line, moves) => {
    expect(movesOf(line)).toEqual(expect.arrayContaining(moves));
  });

  it.each(lines)("hears it in small letters, too: %s", (line, moves) => {
    expect(movesOf(line.toLowerCase())).toEqual(expect.arrayContaining(moves));
  });

  it("hears through typos", () => {
    expect(movesOf("im so sory about this, plese hold for two minuts")).toEqual(
      expect.arrayContaining(["hold", "apologize"]),
    );
  });

  it("shows the sentence in which the move is made", () => {
    const line = "Hello, this is Marta. What's your order number?";
    const asked = tagger.tag(line, customer("Hi")).find((each) => each.move === "ask");
    expect(line.slice(asked?.span?.start, asked?.span?.end)).toBe("What's your order number?");
  });

  it("says that it is not sure where its measured precision is below .6", () => {
    for (const entry of readEar().card.moves) {
      const weakest = Math.min(entry.test.precision, entry.crossValidated.precision);
      const found = tagger.tag("No. That was rude of you, I told you already, it is what it is.", []);
      for (const each of found.filter(({ move }) => move === entry.move))
        expect(each.unsure).toBe(weakest < 0.6);
    }
  });

  it.each(["", "   ", "\n", "...", "🙂"])("finds nothing in a line without words: %j", (line) => {
    expect(tagger.tag(line, [])).toEqual([]);
  });

  it("bears a line of 20,000 letters and a thousand turns before it", () => {
    const before = Array.from(
      { length: 1000 },
      (): SpokenTurn => ({ by: "agent", text: "I see. What is it?" }),
    );
    const found = tagger.tag("I am sorry. ".repeat(1700), before);
    expect(found.map((each) => each.move)).toContain("apologize");
  });

  it("hears the same in the same line", () => {
    expect(tagger.tag("I'll see to it by noon.", [])).toEqual(tagger.tag("I'll see to it by noon.", []));
  });
});

describe("the ear in the box", () => {
  it("does on the test part what its card says, and well beyond micro .56 and macro .52", () => {
    const { card } = readEar();
    const test = readLabelledLines().conversations.filter((line) => line.split === "test");
    const found = test.map((line) => new Set(tagger.tag(line.text, line.before).map((each) => each.move)));
    const measures = card.moves.map(({ move }) =>
      measureAt(
        test.map((line, at) => ({
          score: found[at]?.has(move) === true ? 1 : 0,
          isThere: line.moves.has(move),
        })),
        0.5,
      ),
    );
    const stated = summarise(card.moves.map((entry) => entry.test));
    expect(Math.abs(summarise(measures).micro - stated.micro)).toBeLessThan(0.01);
    expect(Math.abs(summarise(measures).macro - stated.macro)).toBeLessThan(0.01);
    expect(summarise(measures).micro).toBeGreaterThan(0.68);
    expect(summarise(measures).macro).toBeGreaterThan(0.61);
  });
});
