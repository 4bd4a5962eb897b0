/** What holds for every provider, whatever its model is: the same tests for all three. */
import { afterEach, describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import { openScriptedProvider, type ScriptedProvider } from "#models/testing/scripted-providers";
import { assembleVoice } from "#models/voice/assembled-voice";
import { trySaying } from "#models/voice/trial";
import type { LineScorer, SpeechOrder } from "#training/simulation/ports";
import { PROVIDER_KINDS, sourceOf } from "./provider";

const never = new AbortController().signal;
const WRITTEN = "that's not what the tracking says";
const REWORDED = "so that's not what the tracking says";
// An act for which the model in the box gives lines.
const order = buildOrder({ act: "give_fact", written: [WRITTEN], isSpecific: true });
/** Likes the model's wording best, so that it is said if the guard lets it pass. */
const likesRewording: LineScorer = {
  score: async (_order, lines) => lines.map((line) => (line === WRITTEN ? 0 : 9)),
};

const opened: ScriptedProvider[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

describe.each(PROVIDER_KINDS)("the provider %s", (kind) => {
  const open = async (options: { mostWaiting?: number } = {}): Promise<ScriptedProvider> => {
    const scripted = await openScriptedProvider(kind, options);
    opened.push(scripted);
    return scripted;
  };
  const say = ({ provider }: ScriptedProvider, parts: Partial<SpeechOrder> = {}) =>
    assembleVoice({
      provider,
      selector: likesRewording,
      budget: { candidatesInMs: 700, wholeInMs: 1000 },
    }).speak({ ...order, ...parts }, never);

  it("gives the model's lines for an order, and the voice says the one that fits best", async () => {
    const scripted = await open();
    scripted.says(REWORDED);
    expect(await scripted.provider.lines(order, never)).toEqual({ ok: true, value: [REWORDED] });
    expect(await say(scripted)).toEqual({ text: REWORDED, source: "generated" });
  });

  it.each([
    ["a figure that nobody released", "that's not what the tracking says, i paid 40"],
    ["what only an agent says", "thank you for your patience, that's not what the tracking says"],
    ["a story of its own", "that's not what the tracking says and my dog ate the label"],
    ["the contrary", "that's what the tracking says"],
    ["narration", "*sighs* that's not what the tracking says"],
  ])("never gets %s past the guard", async (_what, line) => {
    const scripted = await open();
    scripted.says(line);
    expect(await say(scripted)).toEqual({ text: WRITTEN, source: "written" });
  });

  it("loses no turn when the model fails, is silent or is not there", async () => {
    const scripted = await open();
    scripted.isSilent();
    expect((await say(scripted, { attemptId: "silent" })).text).toBe(WRITTEN);
    scripted.isBroken();
    expect((await say(scripted, { attemptId: "broken" })).text).toBe(WRITTEN);
    await scripted.isUnusable();
    expect((await say(scripted, { attemptId: "gone" })).text).toBe(WRITTEN);
  });

  it("says in its health and to the log why it cannot be used, and gives nothing at once", async () => {
    const scripted = await open();
    await scripted.isUnusable();
    const { status, reason } = scripted.provider.health();
    expect(status).toBe("failed");
    expect(reason).toMatch(/\w{4,}.*\.?$/);
    expect(scripted.events).toContainEqual({ event: "voice-failed", reason });
    expect(await sourceOf(scripted.provider).candidates(order, never)).toEqual([]);
    expect(await trySaying(scripted.provider, 1)).toEqual({ ok: false, failure: "down" });
  });

  it("stops its model when the learner has left, and answers at once", async () => {
    const scripted = await open();
    const leaving = new AbortController();
    const answer = scripted.provider.lines(order, leaving.signal);
    await expect.poll(() => scripted.asked(), { interval: 5 }).toContain("tracking");
    leaving.abort();
    expect(await answer).toEqual({ ok: false, failure: "cancelled" });
    await expect.poll(() => scripted.stopped(), { interval: 5 }).toBe(1);
  });

  it("refuses when too many wait, is busy for that attempt alone, and counts it", async () => {
    const scripted = await open({ mostWaiting: 1 });
    const leaving = new AbortController();
    const ask = (attemptId: string) => scripted.provider.lines({ ...order, attemptId }, leaving.signal);
    const others = [ask("runs"), ask("waits")];
    expect(await ask("refused")).toEqual({ ok: false, failure: "busy" });
    expect(["runs", "waits", "refused"].filter((id) => scripted.provider.isBusyFor(id))).toEqual(["refused"]);
    expect(scripted.provider.load()).toMatchObject({ running: 1, waiting: 1, mostWaiting: 1, refused: 1 });
    leaving.abort();
    await Promise.all(others);
  });

  it("has a written line said in time while it works for others, and is busy for who waited in vain", async () => {
    const scripted = await open();
    const leaving = new AbortController();
    const other = scripted.provider.lines({ ...order, attemptId: "runs" }, leaving.signal);
    expect(await say(scripted, { attemptId: "waits" })).toEqual({ text: WRITTEN, source: "written" });
    expect(["runs", "waits"].filter((id) => scripted.provider.isBusyFor(id))).toEqual(["waits"]);
    leaving.abort();
    await other;
  });

  it("is told nothing but the order: not the attempt, not what this learner met elsewhere", async () => {
    const scripted = await open();
    scripted.says(REWORDED);
    const attemptId = "attempt-4711";
    await scripted.provider.lines({ ...order, attemptId, avoid: ["met last week"] }, never);
    expect(scripted.asked()).toContain("tracking");
    expect(scripted.asked()).not.toContain("4711");
    expect(scripted.asked()).not.toContain("met last week");
  });

  it("says something for an admin, with what the guard says to each line and the time", async () => {
    const scripted = await open();
    const well = "Well, I only want to know whether the jacket has been sent.";
    scripted.says(well, "It cost me £90.", well);
    const trial = await trySaying(scripted.provider, 1);
    expect(trial).toMatchObject({
      ok: true,
      value: {
        lines: [
          { text: "Well, I only want to know whether the jacket has been sent." },
          { text: "It cost me £90.", stoppedBy: "invents-a-figure" },
        ],
      },
    });
    expect(trial.ok && trial.value.lines[0]?.stoppedBy).toBeUndefined();
  });

  it("refuses everything when it is closed", async () => {
    const scripted = await open();
    await scripted.provider.close();
    expect(await scripted.provider.lines(order, never)).toEqual({ ok: false, failure: "down" });
    expect(scripted.provider.health()).toEqual({ status: "failed", reason: "the voice is closed" });
  });
});
