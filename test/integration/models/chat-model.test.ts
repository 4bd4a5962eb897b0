/** A chat model from a folder, in its worker thread: what is loaded, and what is refused with which reason. */
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { modelPath } from "#models/files";
import type { ChatModel, ChatRequest } from "#models/providers/chat-model";
import type { WeightKind } from "#models/providers/transformers/chat-messages";
import { startTransformersChat } from "#models/providers/transformers/transformers-chat";

const WEIGHTS = modelPath("weights/customer-voice-v1");
const ENCODER = modelPath("testing/tiny-encoders/ear");
/** Wraps what is asked as the bundled model was trained: it has no system part. */
const TEMPLATE = "chat: blunt, angry, vent\nPlain: {{ messages[-1]['content'] }}\nCustomer:";
const never = new AbortController().signal;

const home = mkdtempSync(join(tmpdir(), "chat-model-"));
afterAll(() => rmSync(home, { recursive: true }));
const running: ChatModel[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((chat) => chat.close()));
});

async function start(folder: string, weights: WeightKind = "q4"): Promise<ChatModel> {
  const thread = { place: { folder }, weights, cores: 1 };
  const chat = startTransformersChat({ thread, threads: 1 });
  running.push(chat);
  await chat.settled();
  return chat;
}

/** The bundled weights with a chat template, in a folder of their own. */
function chatFolder(name: string, template?: string): string {
  const folder = join(home, name);
  cpSync(WEIGHTS, folder, { recursive: true });
  const path = join(folder, "tokenizer_config.json");
  const config = JSON.parse(readFileSync(path, "utf8"));
  if (template !== undefined) writeFileSync(path, JSON.stringify({ ...config, chat_template: template }));
  return folder;
}

function request(parts: Partial<ChatRequest> = {}): ChatRequest {
  return {
    messages: [
      { role: "system", content: "Rules." },
      { role: "user", content: "A parcel is late." },
    ],
    mostTokens: 24,
    temperature: 0.5,
    seed: 7,
    startsBy: Date.now() + 60_000,
    endsAt: Date.now() + 60_000,
    ...parts,
  };
}

describe("a chat model from a folder", () => {
  it("writes through the folder's chat template, the same for the same seed", async () => {
    const chat = await start(chatFolder("good", TEMPLATE));
    expect(chat.health()).toEqual({ status: "ready" });
    const write = (parts: Partial<ChatRequest> = {}) =>
      chat.write({ attemptId: "a", turn: 1 }, request(parts), never);

    const first = await write();
    expect(first.ok && /\p{L}/u.test(first.value.text)).toBe(true);
    expect(first.ok && first.value.text).not.toContain("<|");
    expect(await write({ seed: 8 })).not.toEqual(first);
    expect(await write()).toEqual(first);
  });

  it("takes a template from a file of its own", async () => {
    const folder = chatFolder("jinja");
    writeFileSync(join(folder, "chat_template.jinja"), TEMPLATE);
    expect((await start(folder)).health()).toEqual({ status: "ready" });
  });

  it("stops at its most tokens, and when its time is up", async () => {
    const chat = await start(chatFolder("short", TEMPLATE));
    const write = (parts: Partial<ChatRequest>) =>
      chat.write({ attemptId: "a", turn: 1 }, request(parts), never);
    expect(await write({ mostTokens: 2 })).toMatchObject({ ok: true, value: { isWhole: false } });
    expect(await write({ endsAt: Date.now() - 1 })).toEqual({
      ok: true,
      value: { text: "", isWhole: false },
    });
  });

  it("fails a request that is longer than the model reads, and goes on", async () => {
    const chat = await start(chatFolder("long", TEMPLATE));
    const long = { role: "user" as const, content: "word ".repeat(600) };
    expect(await chat.write({ attemptId: "a", turn: 1 }, request({ messages: [long] }), never)).toEqual({
      ok: false,
      failure: "failed",
    });
    expect((await chat.write({ attemptId: "a", turn: 2 }, request(), never)).ok).toBe(true);
  });
});

describe("a folder that holds no chat model", () => {
  const reasonFor = async (folder: string, weights?: WeightKind): Promise<string> => {
    const chat = await start(folder, weights);
    const answer = await chat.write({ attemptId: "a", turn: 1 }, request(), never);
    expect(answer).toEqual({ ok: false, failure: "down" });
    return (chat.health().reason ?? "").replace("The voice's weights cannot be loaded: ", "");
  };

  it("is missing", async () => {
    expect(await reasonFor("/nowhere/chat-model")).toBe("there is no folder /nowhere/chat-model");
  });

  it("has weights that were cut short", async () => {
    const folder = chatFolder("cut", TEMPLATE);
    truncateSync(join(folder, "onnx/model_q4.onnx"), 1_000_000);
    expect(await reasonFor(folder)).toMatch(/protobuf|parse|truncated|corrupt/i);
  });

  it("is of another kind", async () => {
    expect(await reasonFor(ENCODER, "q8")).toBe("its kind is bert, and that is no causal language model");
  });

  it("has no chat template, as the model in the box", async () => {
    expect(await reasonFor(WEIGHTS)).toBe("its tokenizer has no chat template: it is no chat model");
  });
});
