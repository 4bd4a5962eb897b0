import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { threadsFor } from "#models/index";
import { readEnvironment } from "./environment";
import { providerSettingsOf } from "./voice-settings";

const settings = (variables: Record<string, string>) => providerSettingsOf(readEnvironment(variables));
const OPENAI = {
  COMPOSURE_VOICE: "openai",
  COMPOSURE_VOICE_URL: "http://localhost:11434/v1/",
  COMPOSURE_VOICE_MODEL: "small-talk",
};

describe("the voice's variables", () => {
  it("choose the model in the box, on as many threads as the cores allow, where nothing is said", () => {
    expect(settings({})).toEqual({
      kind: "bundled",
      folder: resolve("models/weights/customer-voice-v1"),
      threads: threadsFor(availableParallelism()),
    });
  });

  it.each(["off", "written"])("choose no model for %s", (value) => {
    expect(settings({ COMPOSURE_VOICE: value })).toBeUndefined();
  });

  it("choose an endpoint by address, model and key", () => {
    expect(settings({ ...OPENAI, COMPOSURE_VOICE_KEY: "k-1", COMPOSURE_VOICE_TIME_LIMIT: "2.5" })).toEqual({
      kind: "openai",
      endpoint: { url: "http://localhost:11434/v1", model: "small-talk", key: "k-1" },
      lanes: 4,
      timeLimitInMs: 2500,
    });
  });

  it("take the whole address of the chat for its base", () => {
    const url = "https://host.example/api/v1/chat/completions";
    expect(settings({ ...OPENAI, COMPOSURE_VOICE_URL: url })).toMatchObject({
      endpoint: { url: "https://host.example/api/v1" },
    });
  });

  it("tell a folder from a hub name", () => {
    const chosen = (model: string) =>
      settings({ COMPOSURE_VOICE: "transformers", COMPOSURE_VOICE_MODEL: model });
    expect(chosen("owner/a-chat-model")).toMatchObject({ hubName: "owner/a-chat-model", threads: 1 });
    expect(chosen("./owner/a-chat-model")).toMatchObject({ folder: resolve("owner/a-chat-model") });
    expect(chosen("models/weights")).toMatchObject({ folder: resolve("models/weights") });
  });

  it.each([
    [{ COMPOSURE_VOICE: "transformers" }, "COMPOSURE_VOICE_MODEL: expected a folder or a hub name"],
    [{ COMPOSURE_VOICE: "openai" }, "COMPOSURE_VOICE_URL: expected an address"],
    [
      { COMPOSURE_VOICE: "openai", COMPOSURE_VOICE_URL: "http://h/v1" },
      "COMPOSURE_VOICE_MODEL: expected the model's name",
    ],
  ])("stop the start where something is missing beside %j", (variables, message) => {
    expect(() => readEnvironment(variables)).toThrow(message);
  });

  it("ask nothing of variables that the chosen provider does not use", () => {
    expect(settings({ COMPOSURE_VOICE_URL: "http://h/v1" })).toMatchObject({ kind: "bundled" });
  });
});
