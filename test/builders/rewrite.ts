/** A rewrite for tests; pass what the test asserts on. */
import type { Rewrite } from "#training/assessment/index";

export function buildRewrite(changes: Partial<Rewrite> = {}): Rewrite {
  return {
    id: "rw-001",
    channel: "chat",
    industry: "retail",
    focus: "listening",
    customer: "it's the leg, not the table",
    weak: { moves: ["apologize"], text: "So sorry! A new table is on its way." },
    strong: { moves: ["paraphrase"], text: "Keep the table, mend the leg." },
    why: "It answers the wish that was stated.",
    ...changes,
  };
}
