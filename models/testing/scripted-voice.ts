/**
 * A voice for fast tests only: says the first written line, at once. The product
 * never uses it.
 */
import type { Voice } from "#training/simulation/ports";

/** Always the first written line. */
export function createScriptedVoice(): Voice {
  return { speak: async (order) => ({ text: order.written[0] ?? "", source: "written" }) };
}
