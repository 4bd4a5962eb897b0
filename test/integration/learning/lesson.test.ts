import { describe, expect, it } from "vitest";
import { contentFile } from "#test/builders/content-files";
import type { Viewer } from "#training/shared/access";
import { type LearningTest, later, MONDAY, openLearning } from "./learning-driver";

const LESSON = { moduleSlug: "say-it-back", lessonSlug: "names" };
const TRUE = { type: "true-false", isTrue: true };

type Learner = { readonly test: LearningTest; readonly viewer: Viewer };

async function openFor(name: string): Promise<Learner> {
  const test = await openLearning();
  return { test, viewer: await test.add(name) };
}

function visit(learner: Learner, cardIndex: number, at = MONDAY) {
  return learner.test.learning.visitCard(learner.viewer, { ...LESSON, cardIndex, at });
}

function answer(learner: Learner, input: unknown, at = MONDAY) {
  return learner.test.learning.answerCheck(learner.viewer, { ...LESSON, cardIndex: 2, input, at });
}

async function progressOf({ test, viewer }: Learner) {
  const page = await test.learning.openLesson(viewer, LESSON);
  if (!page.ok) throw new Error(page.failure);
  return page.value.progress;
}

describe("a lesson", () => {
  it("does not send the key of a check before it is answered", async () => {
    const ann = await openFor("Ann");

    const page = await ann.test.learning.openLesson(ann.viewer, LESSON);

    const sent = JSON.stringify(page);
    expect(sent).toContain("Her words come first.");
    expect(sent).not.toContain("They prove that you listened.");
    expect(sent).not.toContain('"key"');
  });

  it("goes on at the furthest card", async () => {
    const ann = await openFor("Ann");
    await visit(ann, 0);
    await visit(ann, 1);
    await visit(ann, 0);
    expect(await progressOf(ann)).toMatchObject({ state: "started", resumeAt: 1, reached: 2 });
  });

  it("is not finished by its last card alone while a check is open", async () => {
    const ann = await openFor("Ann");
    await visit(ann, 2);
    expect(await progressOf(ann)).toMatchObject({ state: "started", openChecks: [2] });
  });

  it("is finished when the last card was reached and its check answered, rightly or not", async () => {
    const ann = await openFor("Ann");
    await visit(ann, 2);

    const feedback = await answer(ann, { type: "true-false", isTrue: false }, later(MONDAY, 60));

    expect(feedback).toMatchObject({
      ok: true,
      value: { score: { earned: 0, possible: 1 }, rationale: "They prove that you listened." },
    });
    expect(await progressOf(ann)).toMatchObject({
      state: "finished",
      finishedAt: later(MONDAY, 60),
      openChecks: [],
    });
  });

  it("is finished by the last card when the check was answered before", async () => {
    const ann = await openFor("Ann");
    await answer(ann, TRUE);
    expect(await progressOf(ann)).toMatchObject({ state: "new" });
    await visit(ann, 2, later(MONDAY, 5));
    expect(await progressOf(ann)).toMatchObject({ state: "finished", finishedAt: later(MONDAY, 5) });
  });

  it("keeps one visit a card, and one that finishes", async () => {
    const ann = await openFor("Ann");
    await Promise.all([visit(ann, 2), visit(ann, 2), visit(ann, 2)]);
    await Promise.all([answer(ann, TRUE), answer(ann, TRUE)]);
    const visits = await ann.test.database.cardVisit.findMany({ orderBy: { completesLesson: "asc" } });
    expect(visits.map((row) => [row.cardIndex, row.completesLesson])).toEqual([
      [2, false],
      [2, true],
    ]);
  });

  it("stays finished in the next version of its module", async () => {
    const ann = await openFor("Ann");
    await answer(ann, TRUE);
    await visit(ann, 2);
    await ann.test.reload(
      contentFile("modules/say-it-back/2-names.md", "The tablets, the cream", "The lamp, the cream"),
      later(MONDAY, 60),
    );
    expect(await progressOf(ann)).toMatchObject({ state: "finished", openChecks: [2] });
  });

  it("refuses a card that it does not have", async () => {
    const ann = await openFor("Ann");
    expect(await visit(ann, 9)).toEqual({ ok: false, failure: "not-found" });
    expect(await ann.test.database.cardVisit.count()).toBe(0);
  });

  it("refuses an answer that is none, and keeps nothing", async () => {
    const ann = await openFor("Ann");
    expect(await answer(ann, { type: "true-false" })).toEqual({
      ok: false,
      failure: { reason: "invalid", message: "Choose true or false first." },
    });
    expect(await ann.test.database.checkResponse.count()).toBe(0);
  });

  it("is closed to those who take no training", async () => {
    const test = await openLearning();
    const max = { test, viewer: await test.add("Max", ["manager"]) };
    expect(await test.learning.openLesson(max.viewer, LESSON)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await visit(max, 0)).toEqual({ ok: false, failure: "not-allowed" });
  });

  it("leaves other people's progress alone", async () => {
    const test = await openLearning();
    const ann = { test, viewer: await test.add("Ann") };
    const bob = { test, viewer: await test.add("Bob") };
    await visit(ann, 1);
    expect(await progressOf(bob)).toMatchObject({ state: "new", reached: 0 });
  });
});
