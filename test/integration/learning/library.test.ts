import { describe, expect, it } from "vitest";
import { contentFile } from "#test/builders/content-files";
import { later, MONDAY, openLearning } from "./learning-driver";

describe("the content library", () => {
  it("is closed to learners and managers", async () => {
    const test = await openLearning();
    for (const role of ["learner", "manager"] as const) {
      const viewer = await test.add(role, [role]);
      expect(await test.learning.libraryPage(viewer), role).toEqual({ ok: false, failure: "not-allowed" });
      const piece = await test.learning.libraryPiece(viewer, {
        kind: "item",
        slug: "say-one",
        version: undefined,
      });
      expect(piece, role).toEqual({ ok: false, failure: "not-allowed" });
    }
  });

  it("shows trainers every version with its keys", async () => {
    const test = await openLearning();
    const tess = await test.add("Tess", ["trainer"]);
    await test.reload(contentFile("items/say-it-back.yaml", "key: b", "key: a"), later(MONDAY, 60));

    const newest = await test.learning.libraryPiece(tess, {
      kind: "item",
      slug: "say-one",
      version: undefined,
    });
    const first = await test.learning.libraryPiece(tess, { kind: "item", slug: "say-one", version: 1 });

    expect(newest).toMatchObject({
      ok: true,
      value: {
        version: { version: 2, body: { item: { key: "a" } } },
        versions: [{ version: 2 }, { version: 1 }],
      },
    });
    expect(first).toMatchObject({
      ok: true,
      value: { version: { version: 1, body: { item: { key: "b" } } } },
    });
  });

  it("does not know other kinds and slugs", async () => {
    const test = await openLearning();
    const tess = await test.add("Tess", ["trainer"]);
    expect(
      await test.learning.libraryPiece(tess, { kind: "account", slug: "ann", version: undefined }),
    ).toEqual({ ok: false, failure: "not-found" });
    expect(
      await test.learning.libraryPiece(tess, { kind: "item", slug: "nothing", version: undefined }),
    ).toEqual({ ok: false, failure: "not-found" });
  });
});
