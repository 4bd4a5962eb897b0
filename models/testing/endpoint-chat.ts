/**
 * A chat endpoint and the model over it, for tests: the endpoint does what it is told,
 * and the tries to find it well again are run by the test.
 */
import { afterEach, expect } from "vitest";
import type { ChatModel, ChatRequest } from "#models/providers/chat-model";
import { openChatEndpoint } from "#models/providers/openai/openai-chat";
import type { ProviderEvent } from "#models/providers/provider";
import { type Behaviour, openScriptedEndpoint, type ScriptedEndpoint } from "./scripted-endpoint";

/** What the endpoint says when it is well. */
export const SAID = "so where is it\nwell, where is it";
export const never = new AbortController().signal;
export const place = (attemptId = "attempt-1") => ({ attemptId, turn: 1 });

const opened: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

export type StartedEndpoint = {
  readonly endpoint: ScriptedEndpoint;
  readonly chat: ChatModel;
  readonly events: ProviderEvent[];
  /** How long the next tries wait, in order; the test runs them. */
  readonly tries: { readonly delayInMs: number; readonly run: () => void }[];
};

/** Starts both; everything is closed after the test. */
export async function startEndpoint(
  behaviour: Behaviour,
  options: { lanes?: number; key?: string } = {},
): Promise<StartedEndpoint> {
  const endpoint = await openScriptedEndpoint(behaviour);
  const events: ProviderEvent[] = [];
  const tries: { delayInMs: number; run: () => void }[] = [];
  const chat = openChatEndpoint({
    endpoint: { url: endpoint.url, model: "small-talk", key: options.key },
    lanes: options.lanes ?? 2,
    tryLimitInMs: 300,
    log: (event) => events.push(event),
    after: (delayInMs, run) => {
      tries.push({ delayInMs, run });
      return () => {};
    },
  });
  opened.push(endpoint, chat);
  await chat.settled();
  return { endpoint, chat, events, tries };
}

/** A request with five seconds of time. */
export function request(parts: Partial<ChatRequest> = {}): ChatRequest {
  return {
    messages: [{ role: "user", content: "Say it." }],
    mostTokens: 60,
    temperature: 0.7,
    seed: 7,
    startsBy: Date.now() + 5000,
    endsAt: Date.now() + 5000,
    ...parts,
  };
}

/** Why the model is not well, without the port. */
export const reasonOf = (chat: ChatModel): string =>
  (chat.health().reason ?? "").replace(/127\.0\.0\.1:\d+/, "HOST");

/** Resolves when the endpoint has been tried and is ready again. */
export async function untilReady(chat: ChatModel): Promise<void> {
  await expect.poll(() => chat.health().status, { interval: 5 }).toBe("ready");
}
