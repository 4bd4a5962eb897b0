import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { contentFile } from "#test/builders/content-files";
import type { Viewer } from "#training/shared/access";
import { daysLater, NOW, openToday, passQuiz, type TodayTest } from "./today-driver";

const learnerToday = async (test: TodayTest, viewer: Viewer, at = NOW) => {
  const { learner } = await test.today.page(viewer, at);
  if (learner === null) throw new Error("This viewer takes no training.");
  return learner;
};
/** The gentle scenario of the small content, and two that are harder. */
const THREE_SCENARIOS = Object.fromEntries(
  (
    [
      ["a-fair-one", 2],
      ["a-hard-one", 4],
    ] as const
  ).map(([slug, level]) => {
    const [text = ""] = Object.values(
      contentFile("scenarios/missing-parcel.yaml", "level: 1", `level: ${level}`),
    );
    return [`scenarios/${slug}.yaml`, text.replace("title: The missing parcel", `title: Level ${level}`)];
  }),
);
const open = () => new ContactRecord().opens().agent("hello");
const left = () => open().customer("bye", { ends: "walked", mood: 4 });
const good = () =>
  new ContactRecord()
    .opens("where is it", { mood: 4 })
    .agent("The cream, and not the tablets.", { moves: ["paraphrase"] })
    .tool("send-again", { effects: ["resent"] })
    .customer("thanks", { ends: "resolved", mood: 1 })
    .notes("Sent again.");

describe("a learner without a path", () => {
  it("gets the one there is on the first look, and once only", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    const looks = [test.today.page(ada, NOW), test.today.page(ada, NOW)];
    await Promise.all(looks);
    await test.learning.learnPage(ada, NOW);
    expect(await test.database.enrolment.findMany()).toMatchObject([{ accountId: "ada", enrolledAt: NOW }]);
  });

  it("gets it on looking at Learn, too", async () => {
    const test = await openToday();
    const learn = await test.learning.learnPage(await test.add("Ada"), NOW);
    expect(learn).toMatchObject({ ok: true, value: { paths: [{ slug: "first-week", done: 0 }] } });
  });

  it("gets none where there are several: somebody has to choose", async () => {
    const second = `title: Another\nsummary: One step.\nsteps:\n  - { kind: module, slug: say-it-back, dueInDays: 2 }\n`;
    const test = await openToday({ "paths/another.yaml": second });
    await test.today.page(await test.add("Ada"), NOW);
    expect(await test.database.enrolment.count()).toBe(0);
  });

  it("is not somebody who only trains others", async () => {
    const test = await openToday();
    await test.today.page(await test.add("Priya", { roles: ["trainer"] }), NOW);
    expect(await test.database.enrolment.count()).toBe(0);
  });
});

describe("the one thing to start", () => {
  it("is the first lesson of the path's first module, with the day it is due", async () => {
    const test = await openToday();
    const { start, path } = await learnerToday(test, await test.add("Ada"));
    expect(start).toMatchObject({
      kind: "lesson",
      module: "say-it-back",
      lesson: "first-words",
      minutes: 3,
      reason: { kind: "step", day: "2026-03-12", state: "ahead" },
    });
    expect(path).toMatchObject({ title: "Your first week", done: 0, total: 2 });
  });

  it("says when a step is due today and when it is late", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await learnerToday(test, ada);
    const stateOn = async (day: number) => (await learnerToday(test, ada, daysLater(day))).start?.reason;
    expect(await stateOn(2)).toMatchObject({ state: "due-today" });
    expect(await stateOn(3)).toMatchObject({ state: "overdue" });
  });

  it("goes from a passed module to the scenario, with the score it asks for and the best so far", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await learnerToday(test, ada);
    await passQuiz(test, ada, NOW);
    await test.play(ada, left().notes(""), { mode: "assessed" });
    expect((await learnerToday(test, ada)).start).toMatchObject({
      kind: "scenario",
      scenario: "missing-parcel",
      mode: "assessed",
      customer: "Ada Byrne",
      passScore: 0.6,
      best: 0,
    });
  });

  it("is a contact under way before anything else", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    const attemptId = await test.play(ada, open());
    const { start, underWay } = await learnerToday(test, ada);
    expect(start).toMatchObject({
      kind: "contact",
      attemptId,
      needsNote: false,
      title: "The missing parcel",
    });
    expect(underWay).toEqual([]);
  });

  it("is the note of a contact that has ended without one", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await test.play(ada, left());
    expect((await learnerToday(test, ada)).start).toMatchObject({ kind: "contact", needsNote: true });
  });

  it("is the path again when what is under way has lain for more than a week", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await test.play(ada, open());
    const { start, underWay } = await learnerToday(test, ada, daysLater(8));
    expect(start).toMatchObject({ kind: "lesson" });
    expect(underWay).toMatchObject([{ kind: "contact" }]);
  });

  it("is an open quiz, until its time is up", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await test.learning.startQuiz(ada, { moduleSlug: "say-it-back", at: NOW });
    expect((await learnerToday(test, ada)).start).toMatchObject({ kind: "quiz", title: "Say it back" });
    const later = new Date(NOW.getTime() + 10 * 60_000);
    expect((await learnerToday(test, ada, later)).start).toMatchObject({ kind: "lesson" });
  });

  it("names a module that was begun once, be it the start or under way", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    const place = { moduleSlug: "say-it-back", lessonSlug: "first-words" };
    await test.learning.visitCard(ada, { ...place, cardIndex: 0, at: NOW });
    const { start, underWay } = await learnerToday(test, ada);
    expect(start).toMatchObject({ kind: "lesson", lesson: "first-words", reason: { kind: "under-way" } });
    expect(underWay).toEqual([]);
  });

  it("is what Practise offers first when the path is done, with the same reason", async () => {
    const test = await openToday(THREE_SCENARIOS);
    const ada = await test.add("Ada");
    await learnerToday(test, ada);
    await passQuiz(test, ada, NOW);
    for (const day of [1, 2, 3, 4, 5, 6])
      await test.play(ada, good(), { mode: "assessed", startedAt: daysLater(day) });
    await test.database.attempt.updateMany({ data: { score: 0.9 } });
    const { start, path } = await learnerToday(test, ada, daysLater(7));
    expect(path).toMatchObject({ done: 2, total: 2 });
    const { suggestion } = await test.practise(ada, daysLater(7));
    expect(suggestion).toMatchObject({ slug: "a-hard-one", chance: expect.any(Number) });
    expect(start).toMatchObject({
      kind: "scenario",
      scenario: "a-hard-one",
      mode: "practice",
      reason: { kind: "suggested", suggestion },
    });
  });

  it("is the gentlest customer for somebody whose path asked for no contact", async () => {
    const path =
      "title: Only reading\nsummary: One step.\nsteps:\n  - { kind: module, slug: say-it-back, dueInDays: 2 }\n";
    const test = await openToday({ ...THREE_SCENARIOS, "paths/first-week.yaml": path });
    const ada = await test.add("Ada");
    await learnerToday(test, ada);
    await passQuiz(test, ada, NOW);
    expect((await learnerToday(test, ada)).start).toMatchObject({
      scenario: "missing-parcel",
      reason: { kind: "suggested", suggestion: { kind: "gentlest" } },
    });
  });
});

describe("achievements", () => {
  it("are counted from the record: points, streak and badges with the day", async () => {
    const test = await openToday();
    const ada = await test.add("Ada");
    await passQuiz(test, ada, NOW);
    await test.play(ada, good(), { startedAt: daysLater(1) });
    const { achievements } = await learnerToday(test, ada, daysLater(1));
    expect(achievements).toMatchObject({
      points: 50 + 10,
      streak: { days: 2, isTodayDone: true },
      earned: [{ slug: "heard", earnedAt: NOW.toISOString() }],
      nearest: null,
    });
  });

  it("show the badge to come with how near it is", async () => {
    const test = await openToday();
    const { achievements } = await learnerToday(test, await test.add("Ada"));
    expect(achievements).toMatchObject({
      points: 0,
      streak: { days: 0 },
      earned: [],
      nearest: { slug: "heard", have: 0, need: 1 },
    });
  });

  it("know how angry the customer had been", async () => {
    const badges = `- { slug: calm, title: Calm, summary: Landed., icon: star, rule: { kind: calm-landing, count: 1 } }\n`;
    const test = await openToday({ "badges.yaml": badges });
    const ada = await test.add("Ada");
    const ben = await test.add("Ben");
    await test.play(ada, good());
    await test.play(ben, left().notes(""));
    expect((await learnerToday(test, ada)).achievements.earned).toMatchObject([{ slug: "calm" }]);
    expect((await learnerToday(test, ben)).achievements.earned).toEqual([]);
  });

  it("know mastery, as trainers have corrected it", async () => {
    const rule = "{ kind: mastery, competencies: [empathy], atLeast: 0.53, count: 1 }";
    const badges = `- { slug: kind, title: Kind, summary: So kind., icon: star, rule: ${rule} }\n`;
    const test = await openToday({ "badges.yaml": badges });
    const ada = await test.add("Ada");
    const priya = await test.add("Priya", { roles: ["trainer"] });
    const attemptId = await test.play(ada, left().notes(""), { mode: "assessed" });
    expect((await learnerToday(test, ada)).achievements.earned).toEqual([]);
    const overrule = { criterion: "kind", level: "met" as const, reason: "It was sent again by post." };
    await test.debriefs.overrule(priya, { attemptId, ...overrule });
    expect((await learnerToday(test, ada)).achievements.earned).toMatchObject([{ slug: "kind" }]);
  });
});
