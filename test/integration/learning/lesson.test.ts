import { describe, expect, it } from "vitest";
import { contentFile } from "#test/builders/content-files";
import type { Viewer } from "#training/shared/access";
import { type LearningTest, later, MONDAY, openLearning } from "./learning-driver";

const LESSON = { moduleSlug: "say-it-back", lessonSlug: "names" };
const TRUE = { type: "true-false", isTrue: true };

function visit(test: LearningTest, viewer: Viewer, cardIndex: number, at = MONDAY) {
  return test.learning.visitCard(viewer, { ...LESSON, cardIndex, at });
}

function answer(test: LearningTest, viewer: Viewer, input: unknown, at = MONDAY) {
  return test.learning.answerCheck(viewer, { ...LESSON, cardIndex: 2, input, at });
}

async function progressOf(test: LearningTest, viewer: Viewer) {
  const page = await test.learning.openLesson(viewer, LESSON);
  if (!page.ok) throw new Error(page.failure);
  return page.value.progress;
}

describe("a lesson", () => {
  it("does not send the key of a check before it is answered", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");

    const page = await test.learning.openLesson(ann, LESSON);

    const sent = JSON.stringify(page);
    expect(sent).toContain("Her words come first.");
    expect(sent).not.toContain("They prove that you listened.");
    expect(sent).not.toContain('"key"');
  });

  it("goes on at the furthest card", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await visit(test, ann, 0);
    await visit(test, ann, 1);
    await visit(test, ann, 0);
    expect(await progressOf(test, ann)).toMatchObject({ state: "started", resumeAt: 1, reached: 2 });
  });

  it("is not finished by its last card alone while a check is open", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await visit(test, ann, 2);
    expect(await progressOf(test, ann)).toMatchObject({ state: "started", openChecks: [2] });
  });

  it("is finished when the last card was reached and its check answered, rightly or not", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await visit(test, ann, 2);

    const feedback = await answer(test, ann, { type: "true-false", isTrue: false }, later(MONDAY, 60));

    expect(feedback).toMatchObject({
      ok: true,
      value: { score: { earned: 0, possible: 1 }, rationale: "They prove that you listened." },
    });
    expect(await progressOf(test, ann)).toMatchObject({
      state: "finished",
      finishedAt: later(MONDAY, 60),
      openChecks: [],
    });
  });

  it("is finished by the last card when the check was answered before", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await answer(test, ann, TRUE);
    expect(await progressOf(test, ann)).toMatchObject({ state: "new" });
    await visit(test, ann, 2, later(MONDAY, 5));
    expect(await progressOf(test, ann)).toMatchObject({ state: "finished", finishedAt: later(MONDAY, 5) });
  });

  it("keeps one visit a card, and one that finishes", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await Promise.all([visit(test, ann, 2), visit(test, ann, 2), visit(test, ann, 2)]);
    await Promise.all([answer(test, ann, TRUE), answer(test, ann, TRUE)]);
    const visits = await test.database.cardVisit.findMany({ orderBy: { completesLesson: "asc" } });
    expect(visits.map((row) => [row.cardIndex, row.completesLesson])).toEqual([
      [2, false],
      [2, true],
    ]);
  });

  it("stays finished in the next version of its module", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    await answer(test, ann, TRUE);
    await visit(test, ann, 2);
    await test.reload(
      contentFile("modules/say-it-back/2-names.md", "The tablets, the cream", "The lamp, the cream"),
      later(MONDAY, 60),
    );
    expect(await progressOf(test, ann)).toMatchObject({ state: "finished", openChecks: [2] });
  });

  it("refuses a card that it does not have", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    expect(await visit(test, ann, 9)).toEqual({ ok: false, failure: "not-found" });
    expect(await test.database.cardVisit.count()).toBe(0);
  });

  it("refuses an answer that is none, and keeps nothing", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    expect(await answer(test, ann, { type: "true-false" })).toEqual({
      ok: false,
      failure: { reason: "invalid", message: "Choose true or false first." },
    });
    expect(await test.database.checkResponse.count()).toBe(0);
  });

  it("is closed to those who take no training", async () => {
    const test = await openLearning();
    const max = await test.add("Max", ["manager"]);
    expect(await test.learning.openLesson(max, LESSON)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await visit(test, max, 0)).toEqual({ ok: false, failure: "not-allowed" });
  });

  it("leaves other people's progress alone", async () => {
    const test = await openLearning();
    const [ann, bob] = [await test.add("Ann"), await test.add("Bob")];
    await visit(test, ann, 1);
    expect(await progressOf(test, bob)).toMatchObject({ state: "new", reached: 0 });
  });
});
