/**
 * Measures what it proves that the second ear hears a move in none of an agent's lines:
 * of the conversations of the test part without one heard, in how many there was none by
 * the labels. Beside it the chance that the assessment reckons with (decision 019):
 *
 *   node --import tsx models/ear/measure-silence.ts
 */
import { createEncoders } from "#models/encoders";
import { chanceOfRealMiss } from "#training/assessment/judging/hearing";
import type { AgentMove } from "#training/simulation/vocabulary";
import { readLabelledLines } from "./examples";

/** As the basic rubrics ask for them: one of these moves within the first lines. */
const WANTED: readonly { readonly any: readonly AgentMove[]; readonly within: number }[] = [
  { any: ["introduce", "greet"], within: 2 },
  { any: ["introduce"], within: 3 },
  { any: ["paraphrase", "empathize", "summarize"], within: 3 },
  { any: ["paraphrase", "empathize", "own"], within: 2 },
  { any: ["empathize"], within: Number.POSITIVE_INFINITY },
  { any: ["own"], within: Number.POSITIVE_INFINITY },
  { any: ["own", "commit"], within: Number.POSITIVE_INFINITY },
  { any: ["confirm_done", "summarize"], within: Number.POSITIVE_INFINITY },
];

type Lines = ReadonlySet<AgentMove>[];
type Heard = { readonly labelled: Lines; readonly heard: Lines };

const never = new AbortController().signal;
const encoders = createEncoders({ after: () => never });
await encoders.settled();
console.log(JSON.stringify(encoders.health().ear));
const conversations = new Map<string, Heard>();
let tagger = "";
for (const line of readLabelledLines().conversations.filter(({ split }) => split === "test")) {
  const heard = await encoders.ear.hear(line.text, line.before, never);
  tagger = heard.tagger;
  const conversation = conversations.get(line.from) ?? { labelled: [], heard: [] };
  conversation.labelled.push(line.moves);
  conversation.heard.push(new Set(heard.moves.map(({ move }) => move)));
  conversations.set(line.from, conversation);
}
await encoders.close();

const recall = encoders.ear.recallOf?.(tagger) ?? {};
console.log("| one of | within | not heard | really not there | reckoned with |");
console.log("| --- | ---: | ---: | ---: | ---: |");
for (const { any, within } of WANTED) {
  const isIn = (lines: Lines): boolean =>
    lines.slice(0, within).some((moves) => any.some((move) => moves.has(move)));
  const silent = [...conversations.values()].filter(({ heard }) => !isIn(heard));
  const missed = silent.filter(({ labelled }) => !isIn(labelled));
  const mean = any.reduce((sum, move) => sum + (recall[move] ?? 1), 0) / any.length;
  const share = (missed.length / Math.max(1, silent.length)).toFixed(2);
  const lines = Number.isFinite(within) ? `${within}` : "all";
  console.log(
    `| ${any.join(", ")} | ${lines} | ${silent.length} | ${share} | ${chanceOfRealMiss(mean).toFixed(2)} |`,
  );
}
