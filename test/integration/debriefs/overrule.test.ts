import { describe, expect, it } from "vitest";
import { openDebriefs, poorContact } from "./debrief-driver";

const MET = { criterion: "heard", level: "met", reason: "She gave it back in the second line." } as const;

async function openWithAttempt() {
  const test = await openDebriefs();
  const ada = await test.add("Ada", { teamId: "east" });
  const priya = await test.add("Priya", { roles: ["trainer"] });
  const attemptId = await test.play(ada, poorContact());
  return { ...test, ada, priya, attemptId };
}

describe("overruling a finding", () => {
  it("changes the score, and shows both judgements with the reason to the learner too", async () => {
    const test = await openWithAttempt();
    const { attemptId } = test;
    expect(await test.debriefs.overrule(test.priya, { attemptId, ...MET })).toEqual({ ok: true, value: 1 });
    expect(await test.attempts.find(attemptId)).toMatchObject({ score: 1 });
    const read = await test.debriefs.read(test.ada, attemptId);
    const heard = read.ok ? read.value.debrief.findings[0] : undefined;
    expect(heard).toMatchObject({
      level: "met",
      overruled: { was: "missed", trainer: "Priya", reason: "She gave it back in the second line." },
    });
  });

  it("leaves what the scorer found as it was", async () => {
    const test = await openWithAttempt();
    await test.debriefs.overrule(test.priya, { attemptId: test.attemptId, ...MET });
    const assessed = (await test.attempts.events(test.attemptId)).at(-1)?.event;
    expect(assessed).toMatchObject({ kind: "assessed", assessment: { score: 0 } });
    expect(await test.database.observation.findFirst({ where: { sourceId: "heard" } })).toMatchObject({
      value: 0,
    });
  });

  it("lets the newest of several count", async () => {
    const test = await openWithAttempt();
    const { attemptId } = test;
    await test.debriefs.overrule(test.priya, { attemptId, ...MET });
    test.clock.now = new Date(test.clock.now.getTime() + 60_000);
    const second = await test.debriefs.overrule(test.priya, { attemptId, ...MET, level: "partly" });
    expect(second).toEqual({ ok: true, value: 0.5 });
  });

  it("makes an observation of what the scorer had not been sure of", async () => {
    const test = await openWithAttempt();
    const { attemptId } = test;
    expect(await test.database.observation.findFirst({ where: { sourceId: "plain" } })).toBeNull();
    await test.debriefs.overrule(test.priya, { attemptId, ...MET, criterion: "plain", level: "missed" });
    const plain = await test.database.observation.findFirst({ where: { sourceId: "plain" } });
    expect(plain).toMatchObject({ value: 0, weight: 0.5, accountId: "ada" });
  });

  it("is not for learners, nor for the manager of the team", async () => {
    const test = await openWithAttempt();
    const command = { attemptId: test.attemptId, ...MET };
    const mona = await test.add("Mona", { roles: ["manager"], manages: ["east"] });
    expect(await test.debriefs.overrule(test.ada, command)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await test.debriefs.overrule(mona, command)).toEqual({ ok: false, failure: "not-allowed" });
    expect(await test.attempts.find(test.attemptId)).toMatchObject({ score: 0 });
  });

  it("is not for a trainer about their own attempt", async () => {
    const test = await openWithAttempt();
    const attemptId = await test.play(test.priya, poorContact());
    expect(await test.debriefs.overrule(test.priya, { attemptId, ...MET })).toEqual({
      ok: false,
      failure: "not-allowed",
    });
  });

  it("does not tell a stranger whether the attempt is there", async () => {
    const test = await openWithAttempt();
    const ben = await test.add("Ben");
    const failure = { ok: false, failure: "not-found" };
    expect(await test.debriefs.overrule(ben, { attemptId: test.attemptId, ...MET })).toEqual(failure);
    expect(await test.debriefs.overrule(test.priya, { attemptId: "none", ...MET })).toEqual(failure);
  });

  it("refuses a criterion that is not in the attempt's rubric", async () => {
    const test = await openWithAttempt();
    const command = { attemptId: test.attemptId, ...MET, criterion: "made-up" };
    expect(await test.debriefs.overrule(test.priya, command)).toEqual({
      ok: false,
      failure: "unknown-criterion",
    });
  });
});
