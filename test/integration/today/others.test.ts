import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { contentFile } from "#test/builders/content-files";
import { daysLater, NOW, openToday } from "./today-driver";

/** Its second criterion is fatal, and its first may be in doubt. */
const STRICT = contentFile(
  "rubrics/chat.yaml",
  "evidence: { kind: moves, any: [paraphrase] } }",
  "evidence: { kind: no-moves, none: [jargon] } }\n  - { id: civil, title: Stays civil, competency: empathy, weight: 1, fatal: true, met: You did., missed: You did not., focus: tone, evidence: { kind: no-moves, none: [rude] } }",
);

const contact = (moves: { moves?: "rude"[]; unsure?: "jargon"[] }) =>
  new ContactRecord().opens().agent("so", moves).customer("bye", { ends: "walked" }).notes("");

describe("what a trainer reads first", () => {
  it("is an error of conduct, then what could not be told, the newest first", async () => {
    const test = await openToday(STRICT);
    const ada = await test.add("Ada");
    const ben = await test.add("Ben");
    const priya = await test.add("Priya", { roles: ["trainer"] });
    await test.play(ada, contact({ moves: ["rude"] }), { startedAt: daysLater(-3) });
    await test.play(ada, contact({ unsure: ["jargon"] }), { startedAt: daysLater(-2) });
    await test.play(ben, contact({ unsure: ["jargon"] }), { startedAt: daysLater(-1) });
    await test.play(ben, contact({}), { startedAt: daysLater(-1) });
    const { coaching } = await test.today.page(priya, NOW);
    expect(coaching?.total).toBe(3);
    expect(coaching?.toRead.map(({ learnerName, fatal, notSure }) => [learnerName, fatal, notSure])).toEqual([
      ["Ada", ["Stays civil"], []],
      ["Ben", [], ["Heard"]],
      ["Ada", [], ["Heard"]],
    ]);
  });

  it("is settled once it was overruled", async () => {
    const test = await openToday(STRICT);
    const ada = await test.add("Ada");
    const priya = await test.add("Priya", { roles: ["trainer"] });
    const attemptId = await test.play(ada, contact({ unsure: ["jargon"] }), { startedAt: daysLater(-1) });
    const overrule = { criterion: "heard", level: "met" as const, reason: "Those were plain words." };
    await test.debriefs.overrule(priya, { attemptId, ...overrule });
    expect((await test.today.page(priya, NOW)).coaching).toMatchObject({ toRead: [], total: 0 });
  });

  it("is neither their own attempt nor one of more than two weeks ago", async () => {
    const test = await openToday(STRICT);
    const ada = await test.add("Ada");
    const priya = await test.add("Priya", { roles: ["trainer"] });
    await test.play(priya, contact({ moves: ["rude"] }), { startedAt: daysLater(-1) });
    await test.play(ada, contact({ moves: ["rude"] }), { startedAt: daysLater(-15) });
    expect((await test.today.page(priya, NOW)).coaching?.toRead).toEqual([]);
  });
});

describe("what managers and admins see first", () => {
  it("is the week of a manager's own teams", async () => {
    const test = await openToday();
    const ada = await test.add("Ada", { teamId: "east" });
    await test.add("Ben", { teamId: "east" });
    const stranger = await test.add("Cora");
    const mona = await test.add("Mona", { roles: ["manager"], manages: ["east"] });
    await test.play(ada, contact({}), { startedAt: daysLater(-1) });
    await test.play(ada, contact({}), { startedAt: daysLater(-2) });
    await test.play(ada, contact({}), { startedAt: daysLater(-9) });
    await test.play(stranger, contact({}), { startedAt: daysLater(-1) });
    const page = await test.today.page(mona, NOW);
    expect(page).toEqual({
      learner: null,
      coaching: null,
      teams: { teams: 1, learners: 2, practised: 1, contacts: 2 },
      site: null,
    });
  });

  it("is how many people there are for an admin, without those who left", async () => {
    const test = await openToday();
    const root = await test.add("Root", { roles: ["admin"] });
    await test.add("Ada");
    await test.database.account.update({ where: { id: "ada" }, data: { leftOn: "2026-03-01" } });
    const link = { kind: "invitation", createdAt: NOW, expiresAt: daysLater(3) };
    await test.database.accessLink.create({ data: { tokenHash: "open", ...link } });
    await test.database.accessLink.create({ data: { tokenHash: "used", ...link, usedAt: NOW } });
    await test.database.accessLink.create({ data: { tokenHash: "over", ...link, expiresAt: daysLater(-1) } });
    const page = await test.today.page(root, NOW);
    expect(page).toMatchObject({
      learner: null,
      coaching: null,
      teams: null,
      site: { people: 1, invitations: 1 },
    });
  });
});
