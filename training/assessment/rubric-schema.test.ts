import { describe, expect, it } from "vitest";
import { type RubricFile, RubricFileSchema, resolveRubric } from "./rubric-schema";

const criterion = (id: string, evidence: unknown = { kind: "moves", any: ["paraphrase"] }) => ({
  id,
  title: id,
  competency: "listening",
  weight: 2,
  met: "You did.",
  missed: "You did not.",
  focus: "listening",
  evidence,
});
const rubric = (ids: string[], base?: string): RubricFile =>
  RubricFileSchema.parse({ title: ids.join(" "), extends: base, criteria: ids.map((id) => criterion(id)) });

describe("resolving a rubric", () => {
  it("puts the criteria of what it extends first", () => {
    const files = new Map([
      ["basics", rubric(["a"])],
      ["chat", rubric(["b"], "basics")],
      ["refunds", rubric(["c"], "chat")],
    ]);
    const resolved = resolveRubric("refunds", files);
    expect(resolved.ok && resolved.value.criteria.map((each) => each.id)).toEqual(["a", "b", "c"]);
  });

  it("refuses a circle, an unknown rubric and a criterion that comes twice", () => {
    const files = new Map([
      ["circle", rubric(["a"], "circle")],
      ["lost", rubric(["a"], "nowhere")],
      ["base", rubric(["a"])],
      ["twice", rubric(["a"], "base")],
    ]);
    expect(resolveRubric("circle", files)).toEqual({
      ok: false,
      failure: { reason: "extends-itself", slug: "circle" },
    });
    expect(resolveRubric("lost", files)).toEqual({
      ok: false,
      failure: { reason: "unknown-rubric", slug: "nowhere" },
    });
    expect(resolveRubric("twice", files)).toEqual({
      ok: false,
      failure: { reason: "criterion-twice", id: "a" },
    });
  });
});

describe("the schema of a rubric", () => {
  it("refuses evidence that asks for more than it lists, and says where", () => {
    const parsed = RubricFileSchema.safeParse({
      title: "T",
      criteria: [criterion("a", { kind: "note", mentions: ["refund"], min: 2 })],
    });
    expect(parsed.error?.issues).toMatchObject([
      { path: ["criteria", 0, "evidence", "min"], message: "At least 2 of 1 can't be met." },
    ]);
  });

  it("refuses a move that nobody knows", () => {
    const parsed = RubricFileSchema.safeParse({
      title: "T",
      criteria: [criterion("a", { kind: "moves", any: ["shout"] })],
    });
    expect(parsed.error?.issues[0]?.path).toEqual(["criteria", 0, "evidence", "any", 0]);
  });
});
