import { describe, expect, it } from "vitest";
import type { Candidate } from "#models/guard/rule";
import { buildOrder } from "#models/testing/build-order";
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
    const bank: Candidate = { text: "that is no answer", source: "bank" };
    const candidates = [bank, written("nobody rang")];
    expect(textsOf(candidates)[0]).toBe("nobody rang");
    expect(textsOf(candidates, { fit: [1, 0], likelihood: [] })[0]).toBe("that is no answer");
  });

  it("puts a line behind that says again what this customer has said", () => {
    expect(textsOf([written("so i want to know"), written("can you look now")])[0]).toBe("can you look now");
  });

  it("puts a line behind that begins as an earlier one did", () => {
    expect(textsOf([written("i want a date"), written("give me a date")])[0]).toBe("give me a date");
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
