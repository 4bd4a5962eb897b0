import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { goodContact, MONDAY, openDebriefs, poorContact } from "./debrief-driver";

describe("assessing an attempt", () => {
  it("keeps findings, score and observations once, however often it is asked", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const id = await test.play(ada, poorContact(), { mode: "assessed" });
    await test.debriefs.assess(id, MONDAY);
    const events = await test.attempts.events(id);
    expect(events.filter(({ event }) => event.kind === "assessed")).toHaveLength(1);
    expect(await test.attempts.find(id)).toMatchObject({ score: 0, outcome: "walked" });
    const observations = await test.database.observation.findMany({ orderBy: { sourceId: "asc" } });
    expect(observations).toMatchObject([
      { sourceId: "civil", value: 1, weight: 1, setting: "late-parcel" },
      { sourceId: "heard", value: 0, weight: 3, setting: "late-parcel" },
    ]);
  });

  it("weighs practice half", async () => {
    const test = await openDebriefs();
    await test.play(await test.add("Ada"), goodContact());
    const heard = await test.database.observation.findFirst({ where: { sourceId: "heard" } });
    expect(heard).toMatchObject({ value: 1, weight: 1.5 });
  });

  it("leaves an attempt alone that is not over", async () => {
    const test = await openDebriefs();
    const id = await test.play(await test.add("Ada"), new ContactRecord().opens().agent("hi"));
    await test.debriefs.assess(id, MONDAY);
    expect(await test.attempts.find(id)).toMatchObject({ score: null });
  });
});

describe("reading a debrief", () => {
  it("shows a learner their own, with the note, what was missed and a stronger line", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const id = await test.play(ada, poorContact());
    const read = await test.debriefs.read(ada, id);
    expect(read).toMatchObject({
      ok: true,
      value: {
        isOwn: true,
        mayOverrule: false,
        scenario: { title: "A late parcel", customer: "Jo Hale" },
        debrief: {
          note: "Customer left.",
          score: 0,
          next: [{ criterion: "heard", stronger: { id: "rw-001" } }],
        },
      },
    });
  });

  it("does not let another learner know that it is there", async () => {
    const test = await openDebriefs();
    const id = await test.play(await test.add("Ada"), poorContact());
    const ben = await test.add("Ben");
    expect(await test.debriefs.read(ben, id)).toEqual({ ok: false, failure: "not-found" });
    expect(await test.debriefs.read(ben, "no-such-attempt")).toEqual({ ok: false, failure: "not-found" });
  });

  it("is open to trainers and to the manager of the team, and to no other manager or admin", async () => {
    const test = await openDebriefs();
    const id = await test.play(await test.add("Ada", { teamId: "east" }), poorContact());
    const readAs = async (name: string, person: Parameters<typeof test.add>[1]) =>
      (await test.debriefs.read(await test.add(name, person), id)).ok;
    expect(await readAs("Priya", { roles: ["trainer"] })).toBe(true);
    expect(await readAs("Mona", { roles: ["manager"], manages: ["east"] })).toBe(true);
    expect(await readAs("Max", { roles: ["manager"], manages: [] })).toBe(false);
    expect(await readAs("Root", { roles: ["admin"] })).toBe(false);
  });

  it("has nothing to show before the end, nor before the note", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const open = await test.play(ada, new ContactRecord().opens().agent("hi"));
    const noteless = await test.play(ada, new ContactRecord().opens().agent("hi").ends("abandoned"));
    expect(await test.debriefs.read(ada, open)).toEqual({ ok: false, failure: "not-ended" });
    expect(await test.debriefs.read(ada, noteless)).toEqual({ ok: false, failure: "not-assessed" });
  });

  it("makes up for an assessment that a crash swallowed after the note", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const record = new ContactRecord().opens().agent("hi").ends("abandoned");
    const id = await test.play(ada, record);
    const at = MONDAY.toISOString();
    await test.attempts.append(id, record.events.length, [{ kind: "note-written", at, text: "Left." }]);
    expect(await test.debriefs.read(ada, id)).toMatchObject({
      ok: true,
      value: { debrief: { note: "Left." } },
    });
  });
});

describe("trying again from a turn", () => {
  it("names the attempt it came from, and observes only what was played anew", async () => {
    const test = await openDebriefs();
    const ada = await test.add("Ada");
    const record = new ContactRecord().opens().agent("hm").customer("well?").agent("hm").customer("bye", {
      ends: "walked",
    });
    const parent = await test.play(ada, record.notes(""));
    const branch = await test.branch(ada, parent, record.numberOf("well?"));
    const id = branch.ok ? branch.value : "";
    const again = new ContactRecord().agent("The lamp, then.", { moves: ["paraphrase"] });
    again.customer("yes", { ends: "resolved" }).notes("");
    await test.attempts.append(id, record.numberOf("well?") + 1, again.events);
    const read = await test.debriefs.read(ada, id);
    expect(read).toMatchObject({ ok: true, value: { attempt: { parentId: parent, mode: "practice" } } });
    const heard = await test.database.observation.findFirst({ where: { attemptId: id, sourceId: "heard" } });
    expect(heard).toMatchObject({ value: 1, weight: 0.75 });
  });
});
