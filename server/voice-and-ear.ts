/** The customer's voice and ear, as this installation is set up. */
import type { Rewrite } from "#training/assessment/index";
import type { MoveTagger, Voice } from "#training/simulation/index";
import { loadRewrites } from "#models/corpus/parse-rewrites";
import { createTagger } from "#models/ear/tagger";
import type { ModelHealth } from "./http/health";

export type Models = {
  readonly voice: Voice;
  readonly tagger: MoveTagger;
  readonly rewrites: () => readonly Rewrite[];
  readonly health: () => ModelHealth;
  readonly close: () => Promise<void>;
};

export function openModels(_environment: unknown, _log: unknown): Models {
  const rewrites = loadRewrites();
  return {
    voice: { speak: async (order) => ({ text: order.written[0] ?? "…", source: "written" }) },
    tagger: createTagger(),
    rewrites: () => rewrites,
    health: () => ({ status: "off" }),
    close: async () => undefined,
  };
}
