/** A conversation as the corpus holds it, for tests that mind only some of it. */
import type { Conversation } from "#models/corpus/parse-corpus";

export function buildConversation(parts: Partial<Conversation> = {}): Conversation {
  return {
    id: "made-1",
    file: "made.txt",
    line: 1,
    channel: "chat",
    industry: "retail",
    styles: ["blunt"],
    tech: "mid",
    situation: "A lamp is late.",
    goal: "The lamp.",
    facts: new Map(),
    agent: "good",
    outcome: "resolved",
    turns: [],
    ...parts,
  };
}
