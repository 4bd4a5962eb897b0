import { describe, expect, it } from "vitest";
import { COHORT_TABLES, PERSON_TABLES, TENURE_TABLES } from "#training/analytics/index";
import { dayAgo, daysAgo, EVERYBODY, NOW, openMeasures, success, TODAY, viewer } from "./measures-driver";

const ADMIN = viewer(["admin"]);

function lines(file: { text: string }): string[] {
  return file.text.replace("\uFEFF", "").trimEnd().split("\r\n");
}

describe("the exports", () => {
  it("hold the rows of the page, in its order", async () => {
    const { site, measures } = await openMeasures();
    await site.person({ name: "Ada Byrne", hiredOn: dayAgo(20) });
    await site.person({ name: "Ben Gone", hiredOn: dayAgo(20), leftOn: dayAgo(5) });
    const query = { ...EVERYBODY, direction: "desc", withLeavers: true } as const;
    const page = success(await measures.team(ADMIN, { query, at: NOW }));
    const file = success(await measures.exports.team(ADMIN, { query, at: NOW }));

    expect(file.name).toBe(`composure-team-${TODAY}.csv`);
    expect(
      lines(file)
        .slice(1)
        .map((line) => line.split(",")[0]),
    ).toEqual(page.rows.map((row) => row.name));
    expect(lines(file)[1]).toContain(`,${dayAgo(20)},${dayAgo(5)},15,`);
  });

  it("let no name that somebody chose become a formula", async () => {
    const { site, measures } = await openMeasures();
    await site.team("=cmd|'/c calc'!A1");
    await site.person({ name: '=HYPERLINK("http://x.example")', teamId: "=cmd|'/c calc'!A1" });
    const files = [
      await measures.exports.team(ADMIN, { query: EVERYBODY, at: NOW }),
      await measures.exports.tenure(ADMIN, { table: "moves", months: 12, at: NOW }),
    ];
    for (const file of files) expect(success(file).text).not.toMatch(/(^|,|")=/m);
  });

  it("name observations with what was overruled", async () => {
    const { site, measures } = await openMeasures();
    await site.person({ id: "ines", name: "Ines Roth", roles: ["trainer"] });
    await site.person({ id: "ada", name: "Ada Bÿrne" });
    await site.attempt({ id: "played", accountId: "ada", at: daysAgo(1), found: { heard: 0 } });
    await site.overrule("played", "heard", { level: "met", trainerId: "ines", at: NOW });
    const wanted = { accountId: "ada", table: "evidence", at: NOW } as const;
    const file = success(await measures.exports.person(ADMIN, wanted));

    expect(file.name).toBe(`composure-evidence-ada-byrne-${TODAY}.csv`);
    expect(lines(file)[1]).toContain(`${daysAgo(1).toISOString()},Listening,conversation`);
    expect(lines(file)[1]).toContain(",1,0,3,0.5,");
    expect(lines(file)[1]).toContain(",met,Ines Roth,She did say it back.");
  });

  it("hold of the evidence only what speaks of the competency that was asked for", async () => {
    const { site, measures } = await openMeasures();
    await site.person({ id: "ada" });
    await site.attempt({ accountId: "ada", at: NOW, competency: "empathy", found: { kind: 1 } });
    await site.attempt({ accountId: "ada", at: NOW, competency: "listening", found: { heard: 1 } });
    const wanted = { accountId: "ada", table: "evidence", at: NOW } as const;
    const all = success(await measures.exports.person(ADMIN, wanted));
    const one = success(await measures.exports.person(ADMIN, { ...wanted, competency: "empathy" }));
    expect([lines(all).length, lines(one).length]).toEqual([3, 2]);
    expect(lines(one)[1]).toContain(",Empathy,");
  });

  it("have as many cells in every line as in the first, also where nothing is known", async () => {
    const { site, measures, version } = await openMeasures();
    await site.cohort("one", dayAgo(30));
    await site.person({ id: "ada", cohortId: "one", hiredOn: dayAgo(30) });
    await site.enrolment("ada", (await version("path", "first-week")).id, daysAgo(3));
    await site.attempt({ accountId: "ada", at: daysAgo(2), score: 0.5, found: { heard: 1 } });
    const module = await version("module", "say-it-back");
    await site.quiz({ accountId: "ada", at: daysAgo(1), module, earned: { "say-one": 1 } });
    const { person, cohorts, tenure, team } = measures.exports;
    const files = await Promise.all([
      team(ADMIN, { query: EVERYBODY, at: NOW }),
      ...PERSON_TABLES.map((table) => person(ADMIN, { accountId: "ada", table, at: NOW })),
      ...COHORT_TABLES.map((table) => cohorts(ADMIN, { table, at: NOW })),
      ...TENURE_TABLES.map((table) => tenure(ADMIN, { table, months: 12, at: NOW })),
    ]);
    for (const file of files.map(success)) {
      const counts = lines(file).map((line) => line.split(",").length);
      expect(new Set(counts).size, file.text).toBe(1);
      expect(counts.length, file.name).toBeGreaterThan(1);
    }
  });
});
