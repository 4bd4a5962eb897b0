/**
 * Labelled agent lines for the ear: every agent line of the corpus with the
 * turns before it, and both lines of every rewrite with the customer's before it.
 *
 * Rewrites stand alone, so all of them serve training; the figures come from
 * conversations only.
 */
import { type Conversation, readCorpus } from "#models/corpus/parse-corpus";
import { loadRewrites } from "#models/corpus/parse-rewrites";
import { type Split, splitOf } from "#models/corpus/split";
import type { SpokenTurn } from "#training/simulation/ports";
import type { AgentMove } from "#training/simulation/vocabulary";

export type LabelledLine = {
  /** Conversation or rewrite that it comes from. */
  readonly from: string;
  readonly split: Split;
  readonly text: string;
  readonly before: readonly SpokenTurn[];
  readonly moves: ReadonlySet<AgentMove>;
};

/** All labelled lines of the box, in file order. */
export function readLabelledLines(): {
  conversations: readonly LabelledLine[];
  rewrites: readonly LabelledLine[];
} {
  const conversations = readCorpus().conversations.flatMap(linesOf);
  const rewrites = loadRewrites().flatMap((rewrite) =>
    [rewrite.weak, rewrite.strong].map((line) => ({
      from: rewrite.id,
      split: "train" as const,
      text: line.text,
      before: [{ by: "customer" as const, text: rewrite.customer }],
      moves: new Set(line.moves),
    })),
  );
  return { conversations, rewrites };
}

/** The agent lines of one conversation, each with the turns before it. */
function linesOf(conversation: Conversation): LabelledLine[] {
  const lines: LabelledLine[] = [];
  const before: SpokenTurn[] = [];
  for (const turn of conversation.turns) {
    if (turn.by === "agent") {
      lines.push({
        from: conversation.id,
        split: splitOf(conversation.id),
        text: turn.text,
        before: [...before],
        moves: new Set(turn.moves),
      });
    }
    before.push({ by: turn.by, text: turn.text });
  }
  return lines;
}
