/**
 * A chat model as a provider of lines: the prompt goes in, lines come out. The same
 * for a model in a worker thread and for an endpoint.
 */
import { hashOf } from "#training/shared/random";
import { succeed } from "#training/shared/result";
import type { SpeechOrder } from "#training/simulation/ports";
import { linesIn } from "./chat-lines";
import type { ChatModel, ChatRequest } from "./chat-model";
import { LINES_WANTED, messagesFor, planFor } from "./chat-prompt";
import { type Provider, type ProviderFace, placeOf } from "./provider";

export type ChatProviderOptions = {
  readonly face: ProviderFace;
  readonly timeLimitInMs: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

/** A token is about three quarters of a word. */
const TOKENS_PER_WORD = 1.4;
/** A request that has waited for so much of its time would end half done: it is not begun. */
const LATEST_START = 0.6;
/** For the model's line ends and what it adds. */
const TOKENS_TO_SPARE = 40;

/** A provider over this chat model. */
export function createChatProvider(
  model: ChatModel,
  { face, timeLimitInMs, now = Date.now }: ChatProviderOptions,
): Provider {
  return {
    face,
    timeLimitInMs,
    lines: async (order, signal) => {
      const from = now();
      const request = requestFor(order, {
        startsBy: from + timeLimitInMs * LATEST_START,
        endsAt: from + timeLimitInMs,
      });
      if (request === undefined) return succeed([]);
      const answer = await model.write(placeOf(order), request, signal);
      return answer.ok ? succeed(linesIn(answer.value)) : answer;
    },
    health: () => model.health(),
    load: () => model.load(),
    isBusyFor: (attemptId) => model.isBusyFor(attemptId),
    settled: () => model.settled(),
    close: () => model.close(),
  };
}

function requestFor(
  order: SpeechOrder,
  times: Pick<ChatRequest, "startsBy" | "endsAt">,
): ChatRequest | undefined {
  const plan = planFor(order);
  if (plan === undefined) return undefined;
  const words = plan.split(/\s+/).length;
  const isSteady = order.channel === "email" || order.styles.includes("formal");
  return {
    messages: messagesFor(order, plan),
    mostTokens: Math.ceil(words * TOKENS_PER_WORD * LINES_WANTED) + TOKENS_TO_SPARE,
    temperature: isSteady ? 0.5 : 0.7,
    seed: hashOf(`${order.attemptId}/${order.turn}/${order.seed}`) % 2 ** 31,
    ...times,
  };
}
