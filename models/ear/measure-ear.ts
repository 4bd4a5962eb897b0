/**
 * Measures the second ear as the product uses it, end to end through its worker
 * thread, on the test part of the corpus, beside the linear ear:
 *
 *   node --import tsx models/ear/measure-ear.ts [encoder folder]
 *
 * The figures must be those of models/pipeline (within .01): otherwise the two
 * sides don't read a line alike.
 */
import { createEncoders } from "#models/encoders";
import { AGENT_MOVES, type AgentMove } from "#training/simulation/vocabulary";
import { type LabelledLine, readLabelledLines } from "./examples";
import { measureAt, summarise } from "./measure";
import { createTagger } from "./tagger";

const never = new AbortController().signal;
type Found = ReadonlySet<AgentMove>;

function measuresOf(lines: readonly LabelledLine[], found: readonly Found[]) {
  return AGENT_MOVES.map((move) =>
    measureAt(
      lines.map((line, at) => ({
        score: found[at]?.has(move) === true ? 1 : 0,
        isThere: line.moves.has(move),
      })),
      0.5,
    ),
  );
}

function say(name: string, measures: ReturnType<typeof measuresOf>): void {
  const { micro, macro, macroOfCommon, common } = summarise(measures);
  const figures = [micro, macro, macroOfCommon].map((figure) => figure.toFixed(3));
  console.log(
    `${name}: micro F1 ${figures[0]}, macro ${figures[1]}, macro of the ${common} moves with 30 lines or more ${figures[2]}`,
  );
}

const [earFolder] = process.argv.slice(2);
const encoders = createEncoders({ ...(earFolder === undefined ? {} : { earFolder }), after: () => never });
await encoders.settled();
console.log(JSON.stringify(encoders.health().ear));
const lines = readLabelledLines().conversations.filter((line) => line.split === "test");
const linear = createTagger();
const linearly = lines.map((line) => new Set(linear.tag(line.text, line.before).map((each) => each.move)));
const found: Found[] = [];
const times: number[] = [];
const by = new Map<string, number>();
for (const line of lines) {
  const from = performance.now();
  const heard = await encoders.ear.hear(line.text, line.before, never);
  times.push(performance.now() - from);
  by.set(heard.tagger, (by.get(heard.tagger) ?? 0) + 1);
  found.push(new Set(heard.moves.map((each) => each.move)));
}
await encoders.close();

const measures = measuresOf(lines, found);
AGENT_MOVES.forEach((move, at) => {
  const { lines: count, precision, recall, f1 } = measures[at] ?? measureAt([], 0.5);
  const cells = [move, count, precision.toFixed(2), recall.toFixed(2), f1.toFixed(2)];
  console.log(`| ${cells.join(" | ")} |`);
});
say("linear ear", measuresOf(lines, linearly));
say("encoder ear", measures);
times.sort((left, right) => left - right);
const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
console.log(
  `${lines.length} lines, heard by ${JSON.stringify(Object.fromEntries(by))}; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`,
);
