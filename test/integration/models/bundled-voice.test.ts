/** The real model in its worker thread: slow to load, so these tests share one. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundledProviderOver } from "#models/bundled/bundled-provider";
import { createLikelihoodScorer } from "#models/bundled/likelihood-scorer";
import { startVoiceProcess, type VoiceProcess } from "#models/bundled/voice-process";
import { modelPath } from "#models/files";
import { type BundledVoiceEvent, createBundledVoice } from "#models/index";
import { sourceOf } from "#models/providers/provider";
import { buildOrder } from "#models/testing/build-order";

const never = new AbortController().signal;
const ALL_THE_TIME = 60_000;
const WEIGHTS = modelPath("weights/customer-voice-v1");
const FACT = { key: "account", label: "account", type: "code", value: "77 310 442" };
const order = buildOrder({
  channel: "phone",
  styles: ["blunt", "colloquial"],
  industry: "internet",
  situation: "The internet has been down since morning and nobody can say why.",
  act: "give_fact",
  mustSay: [FACT],
  written: ["The account is 77 310 442. I told the last person already."],
  isSpecific: true,
});

describe("the bundled model", () => {
  let voice: VoiceProcess;
  beforeAll(async () => {
    voice = startVoiceProcess({ folder: WEIGHTS });
    await voice.settled();
  });
  afterAll(() => voice.close());

  it("is ready", () => {
    expect(voice.health()).toEqual({ status: "ready" });
  });

  it("says the plan with the fact's very value, the same for the same seed", async () => {
    const source = sourceOf(bundledProviderOver(voice, WEIGHTS, ALL_THE_TIME));
    // What was read before is not read again, which changes the last digits of what follows.
    await source.candidates(order, never);
    const lines = await source.candidates(order, never);
    expect(lines.some((line) => line.includes("77 310 442"))).toBe(true);
    expect(lines.join(" ").replaceAll("77 310 442", "")).not.toMatch(/\d|<\|/);
    expect(await source.candidates(order, never)).toEqual(lines);
    expect(await source.candidates({ ...order, seed: 8 }, never)).not.toEqual(lines);
  });

  it("finds an English line likelier than a scrambled one", async () => {
    const [plain = 0, scrambled = 0] = await createLikelihoodScorer(voice).score(
      order,
      ["I told the last person already.", "Already last the told person I."],
      never,
    );
    expect(plain).toBeGreaterThan(scrambled);
  });

  it("answers ten attempts at once", async () => {
    const source = sourceOf(bundledProviderOver(voice, WEIGHTS, ALL_THE_TIME));
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        source.candidates({ ...order, attemptId: `attempt-${at}` }, never),
      ),
    );
    expect(all.every((lines) => lines.length > 0)).toBe(true);
  });
});

describe("closing", () => {
  it("ends cleanly in the middle of a line", async () => {
    const voice = startVoiceProcess({ folder: WEIGHTS });
    await voice.settled();
    const answers = [1, 2, 3].map((turn) =>
      sourceOf(bundledProviderOver(voice, WEIGHTS)).candidates(
        { ...order, attemptId: `closing-${turn}` },
        never,
      ),
    );
    await voice.close();
    expect(await Promise.all(answers)).toEqual([[], [], []]);
  });

  it("ends cleanly while it is still loading", async () => {
    const voice = startVoiceProcess({ folder: WEIGHTS });
    await voice.close();
    expect(voice.health().status).toBe("failed");
  });
});

describe("createBundledVoice", () => {
  async function healthOf(folder: string): Promise<{ status: string; reason?: string; said: string }> {
    const events: BundledVoiceEvent[] = [];
    const bundled = createBundledVoice({ folder, log: (event) => events.push(event) });
    await bundled.settled();
    const said = await bundled.voice.speak(order, never);
    await bundled.close();
    const failed = events.find((event) => event.event === "voice-failed");
    return {
      status: failed === undefined ? "ready" : "failed",
      reason: failed?.event === "voice-failed" ? failed.reason : undefined,
      said: said.text,
    };
  }

  it("says a written line and the reason when the weights are missing", async () => {
    const { status, reason, said } = await healthOf("/nowhere/customer-voice");
    expect(status).toBe("failed");
    expect(reason).toMatch(/^The voice's weights cannot be loaded: .*tokenizer\.json/);
    expect(said).toBe("The account is 77 310 442. I told the last person already.");
  });

  it("says a written line and the reason when the weights are cut short", async () => {
    const folder = mkdtempSync(join(tmpdir(), "voice-"));
    cpSync(WEIGHTS, folder, { recursive: true });
    truncateSync(join(folder, "onnx/model_q4.onnx"), 1_000_000);
    const { status, reason, said } = await healthOf(folder);
    rmSync(folder, { recursive: true });
    expect(status).toBe("failed");
    expect(reason).toMatch(/^The voice's weights cannot be loaded: /);
    expect(said).toContain("77 310 442");
  });

  it("says a written line and the reason when tokenizer and model do not belong together", async () => {
    const folder = mkdtempSync(join(tmpdir(), "voice-"));
    cpSync(WEIGHTS, folder, { recursive: true });
    copyFileSync(join(folder, "config.json"), join(folder, "tokenizer.json"));
    const { status, reason } = await healthOf(folder);
    rmSync(folder, { recursive: true });
    expect(status).toBe("failed");
    expect(reason).toMatch(/cannot be loaded/);
  });

  it("speaks without the model when it is switched off", async () => {
    const bundled = createBundledVoice({ model: false });
    expect(bundled.health()).toEqual({ status: "off" });
    expect((await bundled.voice.speak(order, never)).source).toBe("written");
  });

  it("ships a model of at most 120 MB with its card", () => {
    expect(readFileSync(join(WEIGHTS, "MODEL.md"), "utf8")).toContain("Training data");
  });
});
