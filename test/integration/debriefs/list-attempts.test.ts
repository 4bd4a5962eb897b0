import { describe, expect, it } from "vitest";
import { type DebriefTest, goodContact, MONDAY, openDebriefs, poorContact } from "./debrief-driver";

const onDay = (day: number) => new Date(MONDAY.getTime() + day * 86_400_000);

async function openWithAttempts() {
  const test = await openDebriefs();
  const ada = await test.add("Ada Byron", { teamId: "east" });
  const ben = await test.add("Ben Okri");
  await test.play(ada, poorContact(), { startedAt: onDay(1) });
  await test.play(ada, goodContact(), { startedAt: onDay(2), mode: "assessed" });
  await test.play(ben, goodContact(), { startedAt: onDay(3) });
  return { ...test, ada, ben };
}

async function namesFor(
  test: DebriefTest,
  viewer: Parameters<DebriefTest["debriefs"]["list"]>[0],
  filter = {},
) {
  const listed = await test.debriefs.list(viewer, { page: 1, ...filter });
  return listed.ok ? listed.value.rows.map((row) => `${row.learnerName}: ${row.outcome}`) : listed.failure;
}

describe("listing attempts", () => {
  it("shows a trainer all of them, newest first, with the scenario's title", async () => {
    const test = await openWithAttempts();
    const priya = await test.add("Priya", { roles: ["trainer"] });
    expect(await namesFor(test, priya)).toEqual([
      "Ben Okri: resolved",
      "Ada Byron: resolved",
      "Ada Byron: walked",
    ]);
    const listed = await test.debriefs.list(priya, { page: 1 });
    expect(listed).toMatchObject({
      value: { total: 3, pages: 1, isOfOthers: true, scenarios: [{ title: "A late parcel" }] },
    });
    expect(listed.ok && listed.value.rows[0]).toMatchObject({ scenarioTitle: "A late parcel", score: 1 });
  });

  it("shows managers their teams', learners their own, and others none", async () => {
    const test = await openWithAttempts();
    const mona = await test.add("Mona", { roles: ["manager"], manages: ["east"] });
    expect(await namesFor(test, mona)).toEqual(["Ada Byron: resolved", "Ada Byron: walked"]);
    expect(await namesFor(test, test.ben)).toEqual(["Ben Okri: resolved"]);
    expect(await namesFor(test, await test.add("Root", { roles: ["admin"] }))).toBe("not-allowed");
  });

  it("is narrowed by name, mode, outcome and scenario", async () => {
    const test = await openWithAttempts();
    const priya = await test.add("Priya", { roles: ["trainer"] });
    expect(await namesFor(test, priya, { learner: "byr" })).toHaveLength(2);
    expect(await namesFor(test, priya, { mode: "assessed" })).toEqual(["Ada Byron: resolved"]);
    expect(await namesFor(test, priya, { outcome: "walked" })).toEqual(["Ada Byron: walked"]);
    expect(await namesFor(test, priya, { scenarioSlug: "another" })).toEqual([]);
  });

  it("does not take a search for a pattern", async () => {
    const test = await openWithAttempts();
    const priya = await test.add("Priya", { roles: ["trainer"] });
    expect(await namesFor(test, priya, { learner: "%" })).toEqual([]);
    expect(await namesFor(test, priya, { learner: "A_a" })).toEqual([]);
  });

  it("gives 25 a page, and the last page for one beyond it", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    for (let each = 0; each < 26; each += 1) await test.play(ada, poorContact(), { startedAt: onDay(each) });
    const [first, beyond] = [
      await test.debriefs.list(ada, { page: 1 }),
      await test.debriefs.list(ada, { page: 9 }),
    ];
    expect(first.ok && first.value.rows).toHaveLength(25);
    expect(beyond).toMatchObject({ value: { page: 2, pages: 2, total: 26 } });
    expect(beyond.ok && beyond.value.rows).toHaveLength(1);
  });

  it("counts the findings that were overruled, each once", async () => {
    const test = await openWithAttempts();
    const priya = await test.add("Priya", { roles: ["trainer"] });
    const listed = await test.debriefs.list(priya, { page: 1, outcome: "walked" });
    const attemptId = listed.ok ? (listed.value.rows[0]?.id ?? "") : "";
    const overrule = { attemptId, criterion: "heard", reason: "Heard it myself." };
    await test.debriefs.overrule(priya, { ...overrule, level: "met" });
    await test.debriefs.overrule(priya, { ...overrule, level: "partly" });
    const again = await test.debriefs.list(priya, { page: 1, outcome: "walked" });
    expect(again.ok && again.value.rows[0]).toMatchObject({ overrules: 1, score: 0.5 });
  });
});
