import { describe, expect, it } from "vitest";
import { contentFile } from "#test/builders/content-files";
import type { Viewer } from "#training/shared/access";
import { type LearningTest, later, MONDAY, openLearning } from "./learning-driver";

const RIGHT = { type: "single-choice", option: "b" };
const WRONG = { type: "single-choice", option: "a" };

async function start(test: LearningTest, viewer: Viewer, at = MONDAY): Promise<string> {
  const started = await test.learning.startQuiz(viewer, { moduleSlug: "say-it-back", at });
  if (!started.ok) throw new Error(started.failure);
  return started.value;
}

async function itemsOf(test: LearningTest, attemptId: string): Promise<string[]> {
  const attempt = await test.database.quizAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  return JSON.parse(attempt.itemVersionIds);
}

function read(test: LearningTest, viewer: Viewer, attemptId: string) {
  return test.learning.readQuiz(viewer, { attemptId, index: undefined, at: MONDAY });
}

/** Answers the items in order, with these inputs. */
async function answerAll(
  test: LearningTest,
  viewer: Viewer,
  answers: { attemptId: string; inputs: readonly unknown[] },
) {
  const { attemptId, inputs } = answers;
  const items = await itemsOf(test, attemptId);
  for (const [index, input] of inputs.entries()) {
    await test.learning.answerItem(viewer, {
      attemptId,
      itemVersionId: items[index] ?? "",
      input,
      at: later(MONDAY, index + 1),
    });
  }
}

describe("taking a quiz", () => {
  it("draws as many items as its module says, from every competency, and sends no key", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);

    const versions = await test.library.versions("item", await itemsOf(test, attemptId));
    expect(versions).toHaveLength(3);
    expect(new Set(versions.map((version) => version.body.item.competency))).toEqual(
      new Set(["listening", "empathy"]),
    );
    const page = await read(test, ann, attemptId);
    expect(JSON.stringify(page)).not.toContain('"key"');
    expect(JSON.stringify(page)).not.toContain("That is why.");
  });

  it("goes on after a reload at the first item without a response", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    await answerAll(test, ann, { attemptId, inputs: [RIGHT] });
    expect(await read(test, ann, attemptId)).toMatchObject({
      ok: true,
      value: { index: 1, answered: [true, false, false], item: { feedback: undefined } },
    });
  });

  it("goes on with the open attempt instead of starting a second one", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const [first, second] = await Promise.all([start(test, ann), start(test, ann)]);
    expect(second).toBe(first);
    expect(await test.database.quizAttempt.count()).toBe(1);
  });

  it("keeps one response when it is sent twice: the first", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    const [itemVersionId = ""] = await itemsOf(test, attemptId);
    const send = (input: unknown) =>
      test.learning.answerItem(ann, { attemptId, itemVersionId, input, at: MONDAY });

    const [first, second] = await Promise.all([send(RIGHT), send(WRONG)]);

    expect(first).toMatchObject({ ok: true, value: { score: { earned: 1 } } });
    expect(second).toEqual(first);
    expect(await test.database.quizResponse.findMany()).toMatchObject([
      { response: JSON.stringify(RIGHT), earned: 1 },
    ]);
  });

  it("refuses an answer to an item that is not in the attempt", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    const drawn = await itemsOf(test, attemptId);
    const other = (await test.library.current("item")).find((version) => !drawn.includes(version.id));

    const answered = await test.learning.answerItem(ann, {
      attemptId,
      itemVersionId: other?.id ?? "",
      input: RIGHT,
      at: MONDAY,
    });

    expect(answered).toEqual({ ok: false, failure: { reason: "not-in-attempt" } });
    expect(await test.database.quizResponse.count()).toBe(0);
  });

  it("does not know another person's attempt", async () => {
    const test = await openLearning();
    const [ann, bob] = [await test.add("Ann"), await test.add("Bob")];
    const attemptId = await start(test, ann);
    const [itemVersionId = ""] = await itemsOf(test, attemptId);

    expect(await read(test, bob, attemptId)).toEqual({ ok: false, failure: "not-found" });
    expect(
      await test.learning.answerItem(bob, { attemptId, itemVersionId, input: RIGHT, at: MONDAY }),
    ).toEqual({
      ok: false,
      failure: { reason: "not-found" },
    });
    expect(await test.learning.finishQuiz(bob, { attemptId, at: MONDAY })).toEqual({
      ok: false,
      failure: "not-found",
    });
    expect(await test.learning.quizResults(bob, { attemptId, at: MONDAY })).toEqual({
      ok: false,
      failure: "not-found",
    });
  });

  it("takes no response once it is handed in", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    await test.learning.finishQuiz(ann, { attemptId, at: MONDAY });
    const [itemVersionId = ""] = await itemsOf(test, attemptId);
    const late = await test.learning.answerItem(ann, { attemptId, itemVersionId, input: RIGHT, at: MONDAY });
    expect(late).toEqual({ ok: false, failure: { reason: "over" } });
  });

  it("draws what was not in the last attempt first", async () => {
    const test = await openLearning(contentFile("modules/say-it-back/module.yaml", "draw: 3", "draw: 2"));
    const ann = await test.add("Ann");
    const first = await start(test, ann);
    await test.learning.finishQuiz(ann, { attemptId: first, at: MONDAY });
    const second = await start(test, ann, later(MONDAY, 60));

    const listening = async (attemptId: string) =>
      (await test.library.versions("item", await itemsOf(test, attemptId))).filter(
        (version) => version.body.item.competency === "listening",
      );
    expect((await listening(second))[0]?.slug).not.toBe((await listening(first))[0]?.slug);
  });
});

describe("a quiz with a timer of five minutes", () => {
  it("is handed in at its deadline by whoever looks next, with what was answered", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    await answerAll(test, ann, { attemptId, inputs: [RIGHT] });

    expect(
      await test.learning.readQuiz(ann, { attemptId, index: undefined, at: later(MONDAY, 900) }),
    ).toEqual({ ok: false, failure: "over" });

    const results = await test.learning.quizResults(ann, { attemptId, at: later(MONDAY, 900) });
    expect(results).toMatchObject({
      ok: true,
      value: {
        submittedAt: later(MONDAY, 300),
        timeWasUp: true,
        result: { answered: 1, total: 3, fullyRight: 1, isPassed: false },
      },
    });
    expect(await test.database.observation.count()).toBe(1);
  });

  it("refuses a response after the deadline, a moment for the network aside", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    const [first = "", second = ""] = await itemsOf(test, attemptId);

    const inTime = await test.learning.answerItem(ann, {
      attemptId,
      itemVersionId: first,
      input: RIGHT,
      at: later(MONDAY, 302),
    });
    const tooLate = await test.learning.answerItem(ann, {
      attemptId,
      itemVersionId: second,
      input: RIGHT,
      at: later(MONDAY, 304),
    });

    expect(inTime.ok).toBe(true);
    expect(tooLate).toEqual({ ok: false, failure: { reason: "over" } });
  });
});

describe("the results of a quiz", () => {
  it("are passed at the pass mark, count items alike, and say what to read again", async () => {
    const test = await openLearning(
      contentFile("modules/say-it-back/module.yaml", "passMark: 0.7", "passMark: 0.66"),
    );
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    await answerAll(test, ann, { attemptId, inputs: [RIGHT, WRONG, RIGHT] });
    await test.learning.finishQuiz(ann, { attemptId, at: later(MONDAY, 60) });

    const results = await test.learning.quizResults(ann, { attemptId, at: later(MONDAY, 61) });

    expect(results).toMatchObject({
      ok: true,
      value: { result: { answered: 3, fullyRight: 2, isPassed: true }, timeWasUp: false },
    });
    const readAgain = results.ok ? results.value.byCompetency.flatMap((each) => each.readAgain) : [];
    expect(readAgain).toHaveLength(1);
    const [module] = await test.learning.standing("ann");
    expect(module).toMatchObject({
      quiz: { attempts: 1, passedAt: later(MONDAY, 60) },
      progress: { state: "passed" },
    });
  });

  it("write one observation for each answered item, once, and none for an open one", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    await answerAll(test, ann, { attemptId, inputs: [RIGHT, WRONG] });

    await Promise.all([
      test.learning.finishQuiz(ann, { attemptId, at: MONDAY }),
      test.learning.finishQuiz(ann, { attemptId, at: MONDAY }),
    ]);
    await test.learning.finishQuiz(ann, { attemptId, at: MONDAY });

    const observations = await test.database.observation.findMany({ orderBy: { at: "asc" } });
    expect(observations.map((row) => [row.source, row.setting, row.value, row.difficulty, row.at])).toEqual([
      ["item", "say-it-back", 1, 0.4, later(MONDAY, 1)],
      ["item", "say-it-back", 0, 0.4, later(MONDAY, 2)],
    ]);
  });

  it("are read by a trainer, with the learner's name", async () => {
    const test = await openLearning();
    const [ann, tess] = [await test.add("Ann"), await test.add("Tess", ["trainer"])];
    const attemptId = await start(test, ann);
    await test.learning.finishQuiz(ann, { attemptId, at: MONDAY });
    expect(await test.learning.quizResults(tess, { attemptId, at: MONDAY })).toMatchObject({
      ok: true,
      value: { learner: "Ann" },
    });
  });

  it("are not there while the attempt is open", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const attemptId = await start(test, ann);
    expect(await test.learning.quizResults(ann, { attemptId, at: MONDAY })).toEqual({
      ok: false,
      failure: "open",
    });
  });
});
