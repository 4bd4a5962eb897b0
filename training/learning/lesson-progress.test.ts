import { describe, expect, it } from "vitest";
import { buildSingleChoice } from "#test/builders/items";
import { ItemBodySchema } from "../assessment/index";
import type { Card } from "./card";
import type { Lesson } from "./lesson";
import { fulfilsLesson, lessonProgress, moduleProgress } from "./lesson-progress";
import type { Module } from "./module";

const { slug: _slug, competency: _competency, difficulty: _difficulty, ...body } = buildSingleChoice();
const check: Card = { blocks: [{ kind: "check", item: ItemBodySchema.parse(body) }] };
const text: Card = { blocks: [{ kind: "tip", text: "Wait a moment." }] };

const lesson = (slug: string, cards: Card[]): Lesson => ({
  slug,
  number: 1,
  title: slug,
  minutes: 3,
  teaches: "Something.",
  cards,
});
const visit = (cardIndex: number, completesLesson = false, at = "2026-03-09T09:00:00Z") => ({
  cardIndex,
  completesLesson,
  at: new Date(at),
});

describe("a lesson of four cards, the second with a check", () => {
  const four = lesson("four", [text, check, text, text]);

  it("is new before its first card", () => {
    expect(lessonProgress(four, { visits: [], answered: [] })).toMatchObject({
      state: "new",
      resumeAt: 0,
      reached: 0,
      openChecks: [1],
    });
  });

  it("goes on at the furthest card, wherever one was last", () => {
    expect(lessonProgress(four, { visits: [visit(2), visit(0)], answered: [] })).toMatchObject({
      state: "started",
      resumeAt: 2,
      reached: 3,
    });
  });

  it("stays within its cards when an earlier version had more", () => {
    expect(lessonProgress(four, { visits: [visit(7)], answered: [] })).toMatchObject({
      state: "started",
      resumeAt: 3,
      reached: 4,
    });
  });

  it("starts over at the first card once it is finished, and knows since when", () => {
    const visits = [visit(3, true, "2026-03-10T09:00:00Z"), visit(3, true, "2026-03-09T09:00:00Z")];
    expect(lessonProgress(four, { visits, answered: [1] })).toMatchObject({
      state: "finished",
      resumeAt: 0,
      reached: 4,
      finishedAt: new Date("2026-03-09T09:00:00Z"),
    });
  });

  const cases: [number[], number[], boolean][] = [
    [[3], [1], true],
    [[3], [], false],
    [[0, 1, 2], [1], false],
    [[0, 1, 2, 3], [2], false],
  ];

  it.each(cases)(
    "with cards %j reached and checks %j answered is fulfilled: %s",
    (cards, answered, isFulfilled) => {
      expect(fulfilsLesson(four, { visits: cards.map((index) => visit(index)), answered })).toBe(isFulfilled);
    },
  );
});

describe("a module of two lessons of two cards", () => {
  const module: Module = {
    slug: "m",
    title: "M",
    summary: "S",
    competencies: ["listening"],
    minutes: 6,
    quiz: { draw: 1, passMark: 0.7 },
    lessons: [lesson("one", [text, check]), lesson("two", [text, check])],
  };
  const finished = { visits: [visit(1, true)], answered: [1] };

  it("leads from lesson to lesson to the quiz", () => {
    const next = (records: Record<string, typeof finished>) =>
      moduleProgress(module, new Map(Object.entries(records)), undefined).next;
    expect(next({})).toEqual({ kind: "lesson", slug: "one" });
    expect(next({ one: finished })).toEqual({ kind: "lesson", slug: "two" });
    expect(next({ one: finished, two: finished })).toEqual({ kind: "quiz" });
  });

  it("weighs each lesson and the quiz the same", () => {
    const half = { visits: [visit(0)], answered: [] };
    expect(
      moduleProgress(
        module,
        new Map([
          ["one", finished],
          ["two", half],
        ]),
        undefined,
      ).share,
    ).toBeCloseTo(0.5);
  });

  it("is passed by its quiz alone", () => {
    const passedAt = new Date("2026-03-09T09:00:00Z");
    expect(moduleProgress(module, new Map(), passedAt)).toMatchObject({
      state: "passed",
      share: 1,
      next: { kind: "nothing" },
      passedAt,
    });
  });
});
