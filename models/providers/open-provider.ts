/** Opens the provider that the configuration chose. */
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { createBundledProvider } from "#models/bundled/bundled-provider";
import { createChatProvider } from "./chat-provider";
import { openChatEndpoint } from "./openai/openai-chat";
import type { Endpoint } from "./openai/request-chat";
import type { Provider, ProviderEvent, ProviderFace } from "./provider";
import type { WeightKind } from "./transformers/chat-messages";
import { startTransformersChat } from "./transformers/transformers-chat";

export type ProviderSettings =
  | { readonly kind: "bundled"; readonly folder: string; readonly threads: number }
  | ({
      readonly kind: "transformers";
      readonly weights: WeightKind;
      readonly threads: number;
      readonly timeLimitInMs: number;
    } & ({ readonly folder: string } | { readonly hubName: string }))
  | {
      readonly kind: "openai";
      readonly endpoint: Endpoint;
      /** Requests at once. */
      readonly lanes: number;
      readonly timeLimitInMs: number;
    };

/** Files from the hub are kept here, beside the database. */
const KEPT_IN = "data/models";
/** The first try of an endpoint may have to load its model. */
const TRY_LIMIT_IN_MS = 30_000;

/** Starts the provider; it is ready when its model is loaded or its endpoint has answered. */
export function openProvider(settings: ProviderSettings, log: (event: ProviderEvent) => void): Provider {
  switch (settings.kind) {
    case "bundled":
      return createBundledProvider({ folder: settings.folder, threads: settings.threads, log });
    case "transformers":
      return transformersProvider(settings, log);
    case "openai": {
      const { endpoint, lanes, timeLimitInMs } = settings;
      const chat = openChatEndpoint({ endpoint, lanes, tryLimitInMs: TRY_LIMIT_IN_MS, log });
      return createChatProvider(chat, { face: endpointFace(endpoint), timeLimitInMs });
    }
  }
}

function transformersProvider(
  settings: Extract<ProviderSettings, { kind: "transformers" }>,
  log: (event: ProviderEvent) => void,
): Provider {
  const { weights, threads, timeLimitInMs } = settings;
  const place =
    "folder" in settings
      ? { folder: settings.folder }
      : { hubName: settings.hubName, keptIn: resolve(KEPT_IN) };
  const name = "folder" in settings ? settings.folder : settings.hubName;
  // One core stays for the rest of the process.
  const cores = Math.max(1, Math.floor((availableParallelism() - 1) / threads));
  const chat = startTransformersChat({ thread: { place, weights, cores }, threads, log });
  const model =
    name
      .split(/[/\\]/)
      .filter((part) => part !== "")
      .at(-1) ?? name;
  return createChatProvider(chat, {
    face: { kind: "transformers", model: `${model} (${weights})`, place: name },
    timeLimitInMs,
  });
}

const THIS_MACHINE = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

function endpointFace({ url, model }: Endpoint): ProviderFace {
  const { host, hostname, protocol } = new URL(url);
  const isThisMachine = THIS_MACHINE.test(hostname);
  return {
    kind: "openai",
    model,
    place: host,
    sendsTo: { host, isThisMachine, isEncrypted: protocol === "https:" },
  };
}
