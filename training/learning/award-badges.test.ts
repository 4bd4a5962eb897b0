import { describe, expect, it } from "vitest";
import { awardBadges, type BadgeRecord, type DebriefedContact } from "./award-badges";
import { type Badge, BadgeSchema } from "./badge";

const badge = (rule: unknown, slug = "a-badge"): Badge =>
  BadgeSchema.parse({ slug, title: "A badge", summary: "You did it.", icon: "star", rule });

const EMPTY: BadgeRecord = {
  lessonsFinished: [],
  modulesPassed: [],
  quizzes: [],
  contacts: [],
  activeDays: [],
  today: "2026-03-31",
  mastery: [],
  pathsFinished: [],
};

const day = (number: number) => new Date(`2026-03-${String(number).padStart(2, "0")}T10:00:00Z`);

function contact(on: number, changes: Partial<DebriefedContact> = {}): DebriefedContact {
  const feeling = { worstMood: 2, lastMood: 2 };
  return {
    scenario: "guest-checkout",
    mode: "practice",
    outcome: "walked",
    score: 0.5,
    endedAt: day(on),
    ...feeling,
    ...changes,
  };
}

function stands(rule: unknown, record: Partial<BadgeRecord>) {
  const [standing] = awardBadges([badge(rule)], { ...EMPTY, ...record });
  return { earnedAt: standing?.earnedAt, have: standing?.have, need: standing?.need };
}
const OPEN = undefined;

describe("awardBadges", () => {
  it("counts lessons and modules, and dates the badge by the one that made the number full", () => {
    const lessonsFinished = [day(4), day(2), day(3)];
    expect(stands({ kind: "lessons-finished", count: 2 }, { lessonsFinished })).toEqual({
      earnedAt: day(3),
      have: 2,
      need: 2,
    });
    expect(stands({ kind: "modules-passed", count: 2 }, { modulesPassed: [day(5)] })).toEqual({
      earnedAt: OPEN,
      have: 1,
      need: 2,
    });
  });

  it("takes the best quiz, and dates the badge by the first that was good enough", () => {
    const quizzes = [
      { share: 0.9, at: day(2) },
      { share: 1, at: day(6) },
      { share: 1, at: day(4) },
    ];
    expect(stands({ kind: "quiz-score", atLeast: 1 }, { quizzes })).toMatchObject({ earnedAt: day(4) });
    expect(stands({ kind: "quiz-score", atLeast: 1 }, { quizzes: quizzes.slice(0, 1) })).toEqual({
      earnedAt: OPEN,
      have: 0.9,
      need: 1,
    });
  });

  it("counts different scenarios that ended resolved, each once", () => {
    const contacts = [
      contact(2, { outcome: "resolved" }),
      contact(3, { outcome: "resolved" }),
      contact(4, { scenario: "three-explanations", outcome: "partial" }),
    ];
    expect(stands({ kind: "scenarios-resolved", count: 2 }, { contacts })).toEqual({
      earnedAt: OPEN,
      have: 1,
      need: 2,
    });
    const third = contact(5, { scenario: "two-year-price", outcome: "resolved" });
    expect(
      stands({ kind: "scenarios-resolved", count: 2 }, { contacts: [...contacts, third] }),
    ).toMatchObject({ earnedAt: day(5) });
  });

  it("counts only assessed conversations where the rule says so", () => {
    const contacts = [contact(2, { score: 0.9 }), contact(3, { score: 0.85, mode: "assessed" })];
    expect(stands({ kind: "scenario-score", atLeast: 0.8, mode: "assessed" }, { contacts })).toMatchObject({
      earnedAt: day(3),
    });
    expect(stands({ kind: "scenario-score", atLeast: 0.8 }, { contacts })).toMatchObject({
      earnedAt: day(2),
    });
  });

  it("keeps a streak's badge after the streak has ended", () => {
    const activeDays = ["2026-03-02", "2026-03-03", "2026-03-04"];
    expect(stands({ kind: "streak", days: 3 }, { activeDays })).toMatchObject({
      earnedAt: new Date("2026-03-04T12:00:00Z"),
    });
    expect(stands({ kind: "streak", days: 4 }, { activeDays })).toEqual({ earnedAt: OPEN, have: 3, need: 4 });
  });

  it("counts competencies that are strong at once, and keeps the badge when they fade", () => {
    const mastery = [
      {
        at: day(2),
        masteries: new Map([
          ["listening", 0.85],
          ["probing", 0.6],
          ["empathy", 0.9],
        ]),
      },
      {
        at: day(5),
        masteries: new Map([
          ["listening", 0.82],
          ["probing", 0.8],
          ["empathy", 0.9],
        ]),
      },
      {
        at: day(9),
        masteries: new Map([
          ["listening", 0.7],
          ["probing", 0.8],
          ["empathy", 0.9],
        ]),
      },
    ];
    const ears = { kind: "mastery", competencies: ["listening", "probing"], atLeast: 0.8, count: 2 };
    expect(stands(ears, { mastery })).toMatchObject({ earnedAt: day(5) });
    expect(stands(ears, { mastery: mastery.slice(0, 1) })).toEqual({ earnedAt: OPEN, have: 1, need: 2 });
    expect(stands({ kind: "mastery", atLeast: 0.8, count: 3 }, { mastery: mastery.slice(2) })).toEqual({
      earnedAt: OPEN,
      have: 2,
      need: 3,
    });
  });

  it("counts customers who had been angry and left calm, and no others", () => {
    const contacts = [
      contact(2, { worstMood: 4, lastMood: 1 }),
      contact(3, { worstMood: 5, lastMood: 2 }),
      contact(4, { worstMood: 3, lastMood: 0 }),
      contact(5, { worstMood: 5, lastMood: 0 }),
    ];
    expect(stands({ kind: "calm-landing", count: 2 }, { contacts })).toEqual({
      earnedAt: day(5),
      have: 2,
      need: 2,
    });
  });

  it("compares a conversation only with earlier ones of its scenario", () => {
    const worseLater = [contact(2, { score: 0.9 }), contact(3, { score: 0.4 })];
    const elsewhere = contact(4, { scenario: "two-year-price", score: 0.95 });
    expect(
      stands({ kind: "improved-by", points: 0.25 }, { contacts: [...worseLater, elsewhere] }),
    ).toMatchObject({ earnedAt: OPEN, have: 0 });
    const better = contact(5, { score: 0.65 });
    expect(
      stands({ kind: "improved-by", points: 0.25 }, { contacts: [better, ...worseLater] }),
    ).toMatchObject({ earnedAt: day(5) });
  });

  it("takes any path, or the one named", () => {
    const pathsFinished = [{ path: "first-weeks", at: day(9) }];
    expect(stands({ kind: "path-finished" }, { pathsFinished })).toMatchObject({ earnedAt: day(9) });
    expect(stands({ kind: "path-finished", path: "other" }, { pathsFinished })).toMatchObject({
      earnedAt: OPEN,
      have: 0,
    });
  });

  it("puts the newest earned badge first, and then the nearest", () => {
    const badges = [
      badge({ kind: "lessons-finished", count: 10 }, "far"),
      badge({ kind: "lessons-finished", count: 4 }, "near"),
      badge({ kind: "lessons-finished", count: 1 }, "early"),
      badge({ kind: "lessons-finished", count: 3 }, "late"),
    ];
    const standings = awardBadges(badges, { ...EMPTY, lessonsFinished: [day(2), day(3), day(4)] });
    expect(standings.map((standing) => standing.badge.slug)).toEqual(["late", "early", "near", "far"]);
  });
});
