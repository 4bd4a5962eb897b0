import { describe, expect, it } from "vitest";
import { buildRewrite } from "#test/builders/rewrite";
import { EvidenceSchema } from "../rubric-schema";
import { movesOf, type Situation, strongerLine } from "./stronger-line";

const situation = (changes: Partial<Situation> = {}): Situation => ({
  focus: "listening",
  channel: "chat",
  industry: "banking",
  missing: [],
  poor: [],
  ...changes,
});
const NONE = new Set<string>();

describe("strongerLine", () => {
  it("offers nothing of another focus", () => {
    expect(strongerLine([buildRewrite({ focus: "tone" })], situation(), NONE)).toBeUndefined();
  });

  it("prefers a strong line that makes the move that was missing", () => {
    const plain = buildRewrite({ id: "a", strong: { moves: ["inform"], text: "…" } });
    const shows = buildRewrite({ id: "b", strong: { moves: ["paraphrase"], text: "…" } });
    expect(strongerLine([plain, shows], situation({ missing: ["paraphrase"] }), NONE)?.id).toBe("b");
  });

  it("prefers a weak line with the fault that was found", () => {
    const other = buildRewrite({ id: "a", weak: { moves: ["scripted"], text: "…" } });
    const same = buildRewrite({ id: "b", weak: { moves: ["reask"], text: "…" } });
    expect(strongerLine([other, same], situation({ poor: ["reask"] }), NONE)?.id).toBe("b");
  });

  it("prefers the industry, then the channel, when the moves say nothing", () => {
    const far = buildRewrite({ id: "a", channel: "phone", industry: "airline" });
    const sameChannel = buildRewrite({ id: "b", channel: "chat", industry: "airline" });
    const sameIndustry = buildRewrite({ id: "c", channel: "phone", industry: "private banking" });
    expect(strongerLine([far, sameChannel], situation(), NONE)?.id).toBe("b");
    expect(strongerLine([far, sameChannel, sameIndustry], situation(), NONE)?.id).toBe("c");
  });

  it("chooses the same line tomorrow: of equals the first by id, whatever their order", () => {
    const [first, second] = [buildRewrite({ id: "a" }), buildRewrite({ id: "b" })];
    expect(strongerLine([second, first], situation(), NONE)?.id).toBe("a");
    expect(strongerLine([first, second], situation(), NONE)?.id).toBe("a");
  });

  it("leaves out what was shown already", () => {
    expect(strongerLine([buildRewrite({ id: "a" })], situation(), new Set(["a"]))).toBeUndefined();
  });
});

describe("movesOf", () => {
  it("knows which moves a kind of evidence misses, and which it finds fault with", () => {
    const of = (evidence: unknown) => movesOf(EvidenceSchema.parse(evidence));
    expect(of({ kind: "moves", any: ["own"] })).toEqual({ missing: ["own"], poor: [] });
    expect(of({ kind: "no-moves", none: ["reask"] })).toEqual({ missing: [], poor: ["reask"] });
    expect(of({ kind: "commitments", min: 1 })).toEqual({ missing: ["commit"], poor: [] });
    expect(of({ kind: "outcome", any: ["resolved"] })).toEqual({ missing: [], poor: [] });
  });
});
