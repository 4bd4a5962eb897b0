import { describe, expect, it } from "vitest";
import type { Candidate } from "#models/guard/rule";
import { buildOrder } from "#models/testing/build-order";
import type { SpeechOrder } from "#training/simulation/ports";
import { choose, rank } from "./ranking";

const written = (text: string): Candidate => ({ text, source: "written" });
const order = buildOrder({
  history: [
    { by: "customer", text: "i want to know where it is" },
    { by: "agent", text: "I see." },
  ],
});
const even = { fit: [0, 0], likelihood: [] };
const textsOf = (candidates: readonly Candidate[], scores = even): string[] =>
  rank(candidates, scores, order).map((each) => each.candidate.text);

describe("rank", () => {
  it("puts the line that answers best first", () => {
    expect(textsOf([written("no"), written("it was left outside")], { fit: [0, 2], likelihood: [] })).toEqual(
      ["it was left outside", "no"],
    );
  });

  it("gives a written line a head start that a clearly better answer makes up for", () => {
    const candidates: Candidate[] = [
      { text: "nobody rang", source: "bank" },
      { text: "nobody rang", source: "written" },
    ];
    const first = (fit: number[]): string | undefined =>
      rank(candidates, { fit, likelihood: [] }, order)[0]?.candidate.source;
    expect(first([0, 0])).toBe("written");
    expect(first([1, 0])).toBe("bank");
  });

  it("puts a line behind that says again what this customer has said", () => {
    expect(textsOf([written("so i want to know"), written("can you look now")])[0]).toBe("can you look now");
  });

  it("puts a line behind that begins as an earlier one did", () => {
    expect(textsOf([written("i want a date"), written("give me a date")])[0]).toBe("give me a date");
  });
});

describe("rank by manner", () => {
  const short = "the money please";
  const long =
    "i have waited for the money since spring and i should like to have it on my account before it is winter";
  const first = (styles: SpeechOrder["styles"], channel: SpeechOrder["channel"]): string | undefined =>
    rank([written(short), written(long)], even, buildOrder({ act: "restate", mood: 3, styles, channel }))[0]
      ?.candidate.text;

  it("lets terse people say little in a chat, and people who write letters more", () => {
    expect(first(["terse"], "chat")).toBe(short);
    expect(first(["formal"], "email")).toBe(long);
  });
});

describe("rank by mood", () => {
  const calm = "could you tell me when it comes please, thank you";
  const angry = "this is RIDICULOUS, get me your manager right NOW!!";
  const first = (mood: SpeechOrder["mood"]): string | undefined =>
    rank([written(calm), written(angry)], even, buildOrder({ act: "vent", mood }))[0]?.candidate.text;

  it("puts the line first that sounds like the mood that is meant", () => {
    expect(first(1)).toBe(calm);
    expect(first(5)).toBe(angry);
  });
});

describe("choose", () => {
  it("draws by the seed among lines that are nearly as good as the best, and no others", () => {
    const candidates = [written("one way"), written("another way"), written("quite wrong")];
    const judged = rank(candidates, { fit: [1, 0.9, -1], likelihood: [] }, order);
    const drawn = Array.from({ length: 40 }, (_, seed) => choose(judged, buildOrder({ seed }))?.text);
    expect(new Set(drawn)).toEqual(new Set(["one way", "another way"]));
  });
});
