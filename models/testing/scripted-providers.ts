/**
 * The three providers, each over a scripted model, for tests that hold for all of
 * them. The model says what the test tells it to say, and fails as it is told.
 */
import { bundledProviderOver } from "#models/bundled/bundled-provider";
import { startVoiceProcess } from "#models/bundled/voice-process";
import { createChatProvider } from "#models/providers/chat-provider";
import { openChatEndpoint } from "#models/providers/openai/openai-chat";
import type { Provider, ProviderEvent, ProviderKind } from "#models/providers/provider";
import { startTransformersChat } from "#models/providers/transformers/transformers-chat";
import { answers, hangs, openScriptedEndpoint, streams } from "./scripted-endpoint";
import { ScriptedThread } from "./scripted-thread";

export type ScriptedProvider = {
  readonly provider: Provider;
  readonly events: readonly ProviderEvent[];
  /** From now on the model says these lines to whoever asks. */
  readonly says: (...lines: readonly string[]) => void;
  /** From now on it takes what it is asked and never answers. */
  readonly isSilent: () => void;
  /** From now on it fails what it is asked. */
  readonly isBroken: () => void;
  /** Its model cannot be used at all. */
  readonly isUnusable: () => Promise<void>;
  /** Everything that the model was asked, as text. */
  readonly asked: () => string;
  /** How many jobs the model was told to stop, or whose connection was closed. */
  readonly stopped: () => number;
  readonly close: () => Promise<void>;
};

type Mode =
  | { readonly kind: "says"; readonly lines: readonly string[] }
  | { readonly kind: "silent" | "broken" };
const FACE = { model: "scripted", place: "nowhere" };

/** The bundled and the transformers provider: a thread that a script answers for. */
function overThread(kind: "bundled" | "transformers", mostWaiting: number): ScriptedProvider {
  let mode: Mode = { kind: "silent" };
  const thread = new ScriptedThread();
  const events: ProviderEvent[] = [];
  const log = (event: ProviderEvent): void => void events.push(event);
  const start = (): ScriptedThread => thread;
  thread.postMessage = (message) => {
    thread.heard.push(message);
    queueMicrotask(() => {
      const { id } = message;
      if (message.kind === "close") thread.emit("exit");
      else if (message.kind === "stop") return;
      else if (mode.kind === "broken") thread.say({ kind: "failed", id, reason: "out of order" });
      else if (mode.kind === "says") thread.say(answerTo(message.kind, id, mode.lines));
    });
  };
  const provider =
    kind === "bundled"
      ? bundledProviderOver(startVoiceProcess({ folder: "nowhere", start, mostWaiting, log }), "nowhere")
      : createChatProvider(
          startTransformersChat({
            thread: { place: { folder: "nowhere" }, weights: "q8", cores: 1 },
            threads: 1,
            start,
            mostWaiting,
            log,
          }),
          { face: { kind, ...FACE }, timeLimitInMs: 500 },
        );
  thread.say({ kind: "ready" });
  return {
    provider,
    events,
    says: (...lines) => {
      mode = { kind: "says", lines };
    },
    isSilent: () => {
      mode = { kind: "silent" };
    },
    isBroken: () => {
      mode = { kind: "broken" };
    },
    isUnusable: async () => thread.say({ kind: "unloadable", reason: "the weights are gone" }),
    asked: () => JSON.stringify(thread.heard),
    stopped: () => thread.heard.filter((message) => message.kind === "stop").length,
    close: () => provider.close(),
  };
}

function answerTo(kind: string, id: number, lines: readonly string[]) {
  if (kind === "generate")
    return { kind: "generated", id, lines: lines.map((text) => ({ text, hasEnded: true })) };
  if (kind === "score") return { kind: "scored", id, scores: [] };
  return { kind: "written", id, text: lines.join("\n"), isWhole: true };
}

async function overEndpoint(mostWaiting: number): Promise<ScriptedProvider> {
  const endpoint = await openScriptedEndpoint(streams("hello"));
  const events: ProviderEvent[] = [];
  let closed = 0;
  const chat = openChatEndpoint({
    endpoint: { url: endpoint.url, model: "scripted" },
    lanes: 1,
    tryLimitInMs: 2000,
    mostWaiting,
    log: (event) => events.push(event),
    after: () => () => {},
  });
  const provider = createChatProvider(chat, { face: { kind: "openai", ...FACE }, timeLimitInMs: 500 });
  await provider.settled();
  const tries = endpoint.asked.length;
  return {
    provider,
    events,
    says: (...lines) => endpoint.become(streams(lines.join("\n"))),
    isSilent: () =>
      endpoint.become((response, asked) => {
        response.on("close", () => {
          closed += 1;
        });
        hangs(response, asked);
      }),
    isBroken: () => endpoint.become(answers(500, {})),
    isUnusable: async () => {
      endpoint.become(answers(404, {}));
      const request = { messages: [], mostTokens: 1, temperature: 0, seed: 1 };
      const times = { startsBy: Date.now() + 2000, endsAt: Date.now() + 2000 };
      await chat.write(
        { attemptId: "other", turn: 1 },
        { ...request, ...times },
        new AbortController().signal,
      );
    },
    asked: () =>
      endpoint.asked
        .slice(tries)
        .map((each) => each.body)
        .join("\n"),
    stopped: () => closed,
    close: async () => {
      await provider.close();
      await endpoint.close();
    },
  };
}

/** A provider of this kind, ready, over a model that is silent until it is told what to say. */
export async function openScriptedProvider(
  kind: ProviderKind,
  { mostWaiting = 10 }: { readonly mostWaiting?: number } = {},
): Promise<ScriptedProvider> {
  const scripted = kind === "openai" ? await overEndpoint(mostWaiting) : overThread(kind, mostWaiting);
  scripted.isSilent();
  return scripted;
}
