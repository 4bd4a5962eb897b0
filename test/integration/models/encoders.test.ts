/**
 * Encoders in their worker threads. The folders in models/testing/tiny-encoders hold random weights of
 * the shipped layout (8 numbers a token); what onnxruntime in Python gives for them stands in the tests,
 * so that both sides read a text alike.
 */
import { cpSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Encoder, startEncoder } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import { modelPath } from "#models/files";
import { createEncoders } from "#models/index";
import { buildOrder } from "#models/testing/build-order";

const never = new AbortController().signal;
const EAR = modelPath("testing/tiny-encoders/ear");
const SELECTOR = modelPath("testing/tiny-encoders/selector");

async function firstThree(encoder: Encoder, input: EncoderInput): Promise<number[]> {
  const rows = await encoder.encode([input], never);
  if (!rows.ok) throw new Error(rows.failure);
  return [...(rows.value[0] ?? [])].slice(0, 3);
}
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 3));

describe("an encoder that tags", () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = startEncoder({ name: "ear encoder", folder: EAR, output: "logits" });
    await encoder.settled();
  });
  afterAll(() => encoder.close());
  const pair = (before: string, line: string, most = [64, 96]): EncoderInput => [
    { text: before, most: most[0] ?? 0, keep: "last" },
    { text: line, most: most[1] ?? 0, keep: "first" },
  ];

  it("reads a pair as the training does", async () => {
    expect(await firstThree(encoder, pair("Where's my order?", "I'm sorry, please hold."))).toEqual(
      near(1.6464, 0.1814, -4.1197),
    );
  });

  it("reads a line that answers nothing", async () => {
    expect(await firstThree(encoder, pair("", "Hello."))).toEqual(near(-0.2358, 0.1486, -3.0362));
  });

  it("cuts the line before at its beginning and the line at its end", async () => {
    const input = pair(
      `${"x".repeat(50)} where is my order?`,
      `I'm sorry, ${"please hold ".repeat(30)}`,
      [8, 10],
    );
    expect(await firstThree(encoder, input)).toEqual(near(1.2613, -0.6198, -3.475));
  });
});

describe("an encoder that compares", () => {
  it("reads turns and lines as the training does, and keeps the prefix when it cuts", async () => {
    const encoder = startEncoder({ name: "selector encoder", folder: SELECTOR, output: "embedding" });
    await encoder.settled();
    const turns = (most: number): EncoderInput => [
      { prefix: "agent ", text: "customer: where is it\nagent: I'm sorry", most, keep: "last" },
    ];
    const whole = await firstThree(encoder, turns(160));
    const cut = await firstThree(encoder, turns(10));
    const reply = await firstThree(encoder, [{ text: "thanks, you too", most: 64, keep: "first" }]);
    await encoder.close();

    expect(whole).toEqual(near(0.4674, -0.1123, -0.708));
    expect(cut).toEqual(near(0.4919, -0.1072, -0.6606));
    expect(reply).toEqual(near(0.4802, -0.1251, -0.4811));
  });
});

describe("createEncoders", () => {
  const order = buildOrder();

  it("hears and ranks with the encoders once they are loaded", async () => {
    const encoders = createEncoders({ earFolder: EAR, selectorFolder: SELECTOR });
    await encoders.settled();
    const heard = await encoders.ear.hear("I'm sorry. Please hold.", [], never);
    const scores = await encoders.selector.score(order, ["thanks", "no", "thanks"], never);
    expect(encoders.health()).toEqual({ ear: { status: "ready" }, selector: { status: "ready" } });
    await encoders.close();

    expect(heard.tagger).toBe("ear-tiny");
    expect(new Set(scores).size).toBe(2);
    expect((await encoders.ear.hear("I'm sorry.", [], never)).tagger).toBe("ear-1");
  });

  async function reasonFor(earFolder: string): Promise<string | undefined> {
    const encoders = createEncoders({ earFolder, selectorFolder: SELECTOR });
    await encoders.settled();
    const { tagger } = await encoders.ear.hear("I'm sorry.", [], never);
    const { ear } = encoders.health();
    await encoders.close();
    expect(tagger).toBe("ear-1");
    expect(ear.status).toBe("failed");
    return ear.reason;
  }

  it("hears with the linear ear, and says why, when the folder is missing", async () => {
    expect(await reasonFor("/nowhere/ear-encoder")).toMatch(
      /^The ear encoder's weights cannot be loaded: .*\/nowhere\/ear-encoder\/heads\.json/,
    );
  });

  it("hears with the linear ear, and says why, when the weights are cut short", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ear-"));
    cpSync(EAR, folder, { recursive: true });
    truncateSync(join(folder, "onnx/model_quantized.onnx"), 10_000);
    const reason = await reasonFor(folder);
    rmSync(folder, { recursive: true });
    expect(reason).toMatch(/^The ear encoder's weights cannot be loaded: /);
  });

  it("hears with the linear ear, and says why, when the model is of another kind", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ear-"));
    cpSync(SELECTOR, folder, { recursive: true });
    cpSync(join(EAR, "heads.json"), join(folder, "heads.json"));
    const reason = await reasonFor(folder);
    rmSync(folder, { recursive: true });
    expect(reason).toBe(
      "The ear encoder's weights cannot be loaded: the model gives no logits: it is of another kind",
    );
  });

  it("starts no thread when it is switched off", async () => {
    const encoders = createEncoders({ isOn: false });
    expect(encoders.health()).toEqual({ ear: { status: "off" }, selector: { status: "off" } });
    expect((await encoders.ear.hear("I'm sorry.", [], never)).tagger).toBe("ear-1");
  });
});
