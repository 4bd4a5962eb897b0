/** Ear and voice for quick tests: the ear hears what a test tells it, the voice says the first written line. */
import { createVoiceRecord } from "#models/index";
import type { Models } from "#server/voice-and-ear";
import { fail } from "#training/shared/result";
import type { AgentMove } from "#training/simulation/index";

type PlainModels = {
  /** What the ear hears in a line; nothing unless told. */
  readonly hears?: (line: string) => readonly AgentMove[];
  /** Held back words: resolves when the voice may speak. */
  readonly mayspeak?: () => Promise<void>;
};

export function plainModels({
  hears = () => [],
  mayspeak = () => Promise.resolve(),
}: PlainModels = {}): Models {
  const found = (line: string) => hears(line).map((move) => ({ move, confidence: 1, unsure: false }));
  return {
    ear: { hear: async (line) => ({ tagger: "told", moves: found(line) }) },
    tagger: { id: "told", tag: found },
    voice: {
      speak: async (order) => {
        await mayspeak();
        return { text: order.written[0] ?? "", source: "written" };
      },
    },
    rewrites: () => [],
    health: () => ({ status: "off" }),
    isBusyFor: () => false,
    desk: {
      face: undefined,
      health: () => ({ status: "off" }),
      load: () => undefined,
      counts: createVoiceRecord().read,
      trySaying: async () => fail("down"),
    },
    encoders: () => ({ ear: { status: "off" }, selector: { status: "off" } }),
    close: () => Promise.resolve(),
  };
}
