import { describe, expect, it } from "vitest";
import { contentFile } from "#test/builders/content-files";
import { later, MONDAY, openLearning } from "./learning-driver";

const TUESDAY = later(MONDAY, 86_400);
const CHANGED = contentFile(
  "modules/say-it-back/module.yaml",
  "title: Say it back",
  "title: Say it all back",
);

describe("loading content", () => {
  it("makes one version of every piece, complete in itself", async () => {
    const { database, library } = await openLearning();

    const kinds = await database.contentVersion.groupBy({
      by: ["kind"],
      _count: true,
      orderBy: { kind: "asc" },
    });
    expect(Object.fromEntries(kinds.map((row) => [row.kind, row._count]))).toEqual({
      article: 1,
      badge: 1,
      competency: 2,
      item: 4,
      module: 1,
      path: 1,
      persona: 1,
      policy: 1,
      rubric: 1,
      scenario: 1,
    });
    const scenario = await library.find("scenario", "missing-parcel");
    expect(scenario?.body).toMatchObject({
      scenario: { slug: "missing-parcel" },
      persona: { name: "Ada Byrne" },
      policy: { title: "Parcels" },
      articles: [{ title: "Lost parcels" }],
      rubric: { slug: "chat", criteria: [{ id: "heard" }, { id: "kind" }] },
      everyday: expect.arrayContaining([{ act: "thank", mood: "calm", text: "all right then" }]),
    });
  });

  it("changes nothing the second time", async () => {
    const test = await openLearning();
    const before = await test.database.contentVersion.findMany();

    const again = await test.reload({}, TUESDAY);

    expect(again).toEqual({ ok: true, value: { status: "unchanged", created: 0, retired: 0, restored: 0 } });
    expect(await test.database.contentVersion.findMany()).toEqual(before);
  });

  it("makes the next version of what changed, and of nothing else", async () => {
    const test = await openLearning();
    const first = await test.library.find("module", "say-it-back");

    const again = await test.reload(CHANGED, TUESDAY);

    expect(again).toEqual({ ok: true, value: { status: "loaded", created: 1, retired: 0, restored: 0 } });
    const now = await test.library.find("module", "say-it-back");
    expect(now).toMatchObject({ version: 2, body: { title: "Say it all back" }, createdAt: TUESDAY });
    expect(await test.library.version("module", first?.id ?? "")).toMatchObject({
      version: 1,
      body: { title: "Say it back" },
    });
  });

  it("retires what is gone, keeps it readable, and takes it up again when it comes back", async () => {
    const test = await openLearning();
    const id = (await test.library.find("badge", "heard"))?.id ?? "";

    expect(await test.reload({ "badges.yaml": "[]" }, TUESDAY)).toMatchObject({
      value: { created: 0, retired: 1 },
    });
    expect(await test.library.current("badge")).toEqual([]);
    expect(await test.library.version("badge", id)).toMatchObject({ slug: "heard", retiredAt: TUESDAY });

    expect(await test.reload({}, TUESDAY)).toMatchObject({ value: { created: 0, restored: 1 } });
    expect(await test.library.find("badge", "heard")).toMatchObject({ id, version: 1, retiredAt: null });
  });

  it("loads nothing from a folder with a fault, and keeps what was there", async () => {
    const test = await openLearning();
    const broken = { ...CHANGED, ...contentFile("personas/ada.yaml", "age: 40", "age: old") };

    const again = await test.reload(broken, TUESDAY);

    expect(again).toMatchObject({
      ok: false,
      failure: [{ file: "content/personas/ada.yaml", line: 2, field: "age" }],
    });
    expect(await test.library.find("module", "say-it-back")).toMatchObject({
      version: 1,
      body: { title: "Say it back" },
    });
  });

  it("gives the same version the same id in every installation", async () => {
    const [one, other] = [await openLearning(), await openLearning()];
    const id = (await one.library.find("scenario", "missing-parcel"))?.id;
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await other.library.find("scenario", "missing-parcel"))?.id).toBe(id);
  });

  it("reads a version that today's rules would refuse as it was written", async () => {
    const test = await openLearning();
    const body = JSON.stringify({ slug: "heard", title: "Heard", icon: "an-icon-of-old" });
    await test.database.contentVersion.create({
      data: { id: "old", kind: "badge", slug: "old", version: 1, hash: "x", body, createdAt: MONDAY },
    });
    expect((await test.library.version("badge", "old"))?.body).toMatchObject({ icon: "an-icon-of-old" });
  });
});
