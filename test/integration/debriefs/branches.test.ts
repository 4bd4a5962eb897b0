import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import type { Viewer } from "#training/shared/access";
import { type DebriefTest, MONDAY, openDebriefs, poorContact } from "./debrief-driver";

const HOUR_IN_MS = 3_600_000;

const first = () =>
  new ContactRecord()
    .opens("hi")
    .agent("Your number?")
    .customer("well?")
    .agent("Your number?")
    .customer("bye", { ends: "walked", mood: 4 })
    .notes("Left.");

const anew = () =>
  new ContactRecord()
    .passes(7200)
    .agent("The lamp, then.", { moves: ["paraphrase"] })
    .customer("yes", { ends: "resolved", mood: 1 })
    .notes("Sent again.");

/** Tries again from a line of the customer, and plays it to the end unless told otherwise. */
async function branchOf(
  test: DebriefTest,
  viewer: Viewer,
  { parent, atEvent, goesOn = anew() }: { parent: string; atEvent: number; goesOn?: ContactRecord },
): Promise<string> {
  test.clock.now = new Date(test.clock.now.getTime() + HOUR_IN_MS);
  const branch = await test.branch(viewer, parent, atEvent);
  if (!branch.ok) throw new Error(branch.failure);
  await test.attempts.append(branch.value, atEvent + 1, goesOn.events);
  await test.debriefs.assess(branch.value, test.clock.now);
  return branch.value;
}

/** Ada of the team East: one attempt, and one tried again from turn 3 of it. */
async function openWithBranch() {
  const test = await openDebriefs();
  const ada = await test.add("Ada", { teamId: "east" });
  const parent = await test.play(ada, first(), { mode: "assessed" });
  const child = await branchOf(test, ada, { parent, atEvent: first().numberOf("well?") });
  return { ...test, ada, parent, child };
}

describe("who may replay an attempt, see its family and compare", () => {
  const PEOPLE = [
    ["another learner", { roles: ["learner"] }, false],
    ["a learner of the same team", { roles: ["learner"], teamId: "east" }, false],
    ["a trainer", { roles: ["trainer"] }, true],
    ["the manager of the team", { roles: ["manager"], manages: ["east"] }, true],
    ["another manager", { roles: ["manager"], manages: [] }, false],
    ["an admin", { roles: ["admin"] }, false],
  ] as const;

  it.each(PEOPLE)("%s, as with the debrief: %o %s", async (_who, person, may) => {
    const test = await openWithBranch();
    const viewer = await test.add("Eve", {
      roles: [...person.roles],
      teamId: "teamId" in person ? person.teamId : undefined,
      manages: "manages" in person ? [...person.manages] : undefined,
    });
    const answers = [
      await test.debriefs.read(viewer, test.parent),
      await test.debriefs.replay(viewer, test.parent),
      await test.debriefs.family(viewer, test.parent),
      await test.debriefs.compare(viewer, [test.parent, test.child]),
    ];
    const refused = { ok: false, failure: "not-found" };
    for (const answer of answers) expect(answer).toMatchObject(may ? { ok: true } : refused);
  });

  it("is the learner's own affair, too", async () => {
    const test = await openWithBranch();
    expect(await test.debriefs.replay(test.ada, test.parent)).toMatchObject({ value: { isOwn: true } });
    expect(await test.debriefs.compare(test.ada, [test.child, test.parent])).toMatchObject({
      value: { isOwn: true, learner: { name: "Ada" } },
    });
  });
});

describe("a private attempt in a family", () => {
  it("is not there for a trainer, and leaves no gap in the numbers", async () => {
    const test = await openWithBranch();
    const second = await branchOf(test, test.ada, { parent: test.parent, atEvent: 2 });
    await test.database.attempt.update({ where: { id: test.child }, data: { isPrivate: true } });
    const priya = await test.add("Priya", { roles: ["trainer"] });
    const seenBy = async (viewer: Viewer) => {
      const family = await test.debriefs.family(viewer, test.parent);
      return family.ok ? family.value.map(({ id, number }) => [id, number]) : family.failure;
    };
    expect(await seenBy(priya)).toEqual([
      [test.parent, 1],
      [second, 2],
    ]);
    expect(await seenBy(test.ada)).toEqual([
      [test.parent, 1],
      [test.child, 2],
      [second, 3],
    ]);
    const refused = { ok: false, failure: "not-found" };
    expect(await test.debriefs.replay(priya, test.child)).toEqual(refused);
    expect(await test.debriefs.compare(priya, [test.child, test.parent])).toEqual(refused);
    expect(await test.debriefs.compare(priya, [test.parent, test.child])).toMatchObject({ ok: false });
  });
});

describe("replaying an attempt", () => {
  it("has nothing to show while the contact goes on, nor before its note", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const open = await test.play(ada, new ContactRecord().opens().agent("hm").customer("well?"));
    const noteless = await test.play(ada, new ContactRecord().opens().agent("hi").ends("abandoned"));
    expect(await test.debriefs.replay(ada, open)).toEqual({ ok: false, failure: "not-ended" });
    expect(await test.debriefs.replay(ada, noteless)).toEqual({ ok: false, failure: "not-assessed" });
  });

  it("gives the steps in order, with where each line of the agent can be said anew", async () => {
    const test = await openWithBranch();
    const replay = await test.debriefs.replay(test.ada, test.parent);
    const steps = replay.ok ? replay.value.steps : [];
    expect(steps.map(({ turn, againFrom }) => [turn.turn, turn.text, againFrom])).toEqual([
      [1, "hi", undefined],
      [2, "Your number?", first().numberOf("hi")],
      [3, "well?", undefined],
      [4, "Your number?", first().numberOf("well?")],
      [5, "bye", undefined],
    ]);
    expect(replay).toMatchObject({ value: { outcome: "walked", curve: [{}, {}, { turn: 5 }] } });
  });
});

describe("the family of an attempt", () => {
  it("is the same from every member: where each branched, how it ended and what it scored", async () => {
    const test = await openWithBranch();
    const grandchild = await branchOf(test, test.ada, { parent: test.child, atEvent: 2 });
    const expected = {
      ok: true,
      value: [
        { id: test.parent, number: 1, branched: null, mode: "assessed", outcome: "walked" },
        { id: test.child, number: 2, branched: { from: 1, afterTurn: 3 }, outcome: "resolved", score: 1 },
        { id: grandchild, number: 3, branched: { from: 2, afterTurn: 1 }, mode: "practice", score: 1 },
      ],
    };
    for (const id of [test.parent, test.child, grandchild])
      expect(await test.debriefs.family(test.ada, id)).toMatchObject(expected);
  });

  it("leaves out other attempts at the same scenario", async () => {
    const test = await openWithBranch();
    const alone = await test.play(test.ada, poorContact());
    expect(await test.debriefs.family(test.ada, alone)).toMatchObject({ value: [{ id: alone, number: 1 }] });
    const family = await test.debriefs.family(test.ada, test.parent);
    expect(family.ok && family.value).toHaveLength(2);
  });

  it("has a member that is still being played, without outcome and score", async () => {
    const test = await openWithBranch();
    const goesOn = new ContactRecord().passes(9000).agent("Hello?");
    const open = await branchOf(test, test.ada, { parent: test.parent, atEvent: 2, goesOn });
    const family = await test.debriefs.family(test.ada, test.parent);
    expect(family.ok && family.value.at(-1)).toMatchObject({
      id: open,
      endedAt: null,
      outcome: null,
      score: null,
    });
  });
});

describe("comparing two attempts", () => {
  it("gives the common part once, both ways on, and the criteria that differ first", async () => {
    const test = await openWithBranch();
    const compared = await test.debriefs.compare(test.ada, [test.parent, test.child]);
    expect(compared).toMatchObject({
      ok: true,
      value: {
        attempts: [
          { id: test.parent, number: 1, outcome: "walked", score: 0.25 },
          { id: test.child, number: 2, outcome: "resolved", score: 1 },
        ],
        comparison: {
          partedAfter: 3,
          common: [{ text: "hi" }, { text: "Your number?" }, { text: "well?" }],
          exchanges: [
            [[{ text: "Your number?" }, { text: "bye" }]],
            [[{ text: "The lamp, then." }, { text: "yes" }]],
          ],
          criteria: [
            { criterion: "heard", levels: ["missed", "met"], differs: true },
            { criterion: "plain", differs: false },
            { criterion: "civil", differs: false },
          ],
        },
      },
    });
  });

  it("is for two different members of one family that are both over", async () => {
    const test = await openWithBranch();
    const stranger = await test.play(test.ada, poorContact(), { startedAt: MONDAY });
    const goesOn = new ContactRecord().passes(9000).agent("Hello?");
    const open = await branchOf(test, test.ada, { parent: test.parent, atEvent: 2, goesOn });
    const failureOf = async (first: string, second: string) => {
      const compared = await test.debriefs.compare(test.ada, [first, second]);
      return compared.ok ? "compared" : compared.failure;
    };
    expect(await failureOf(test.parent, stranger)).toBe("not-related");
    expect(await failureOf(test.parent, test.parent)).toBe("not-related");
    expect(await failureOf(test.parent, "no-such-attempt")).toBe("not-related");
    expect(await failureOf(test.parent, open)).toBe("not-ended");
  });
});
