/**
 * `npm run reading`: makes sheets for a blind reading of the customer's lines.
 *
 * Plays contacts as `npm run fidelity` does and takes turns for which several sources
 * had a line that the guard let through. A sheet shows the turns before and one line
 * of each source, the best by the selector, shuffled and unnamed; the key says whose they
 * are. Readers write "ITEM LETTER RATING" rows (1 no person says this here … 5 I'd
 * take it for a person), and figures.ts counts.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { createBankSource } from "#models/bank/bank-source";
import { createBundledProvider } from "#models/bundled/bundled-provider";
import { modelPath } from "#models/files";
import { createGuard } from "#models/guard/guard";
import { sourceOf } from "#models/providers/provider";
import { inOwnHand } from "#models/voice/surface";
import { closestTo, distinct } from "#models/voice/voice";
import { randomFrom } from "#training/shared/random";
import type { CandidateSource, LineScorer, SpeechOrder, SpokenLine } from "#training/simulation/index";
import { MOOD_NAMES } from "#training/simulation/vocabulary";
import { openCast } from "../fidelity/playing/open-cast";
import { playAll } from "../fidelity/playing/play-all";
import type { KeyRow } from "./key";

const FOLDER = "docs/reading";
const TURNS = 400;
const ITEMS_AN_ACT = 7;
const TURNS_SHOWN = 3;
const never = new AbortController().signal;

type Line = { readonly source: SpokenLine["source"]; readonly text: string };
type Item = { readonly order: SpeechOrder; readonly lines: readonly Line[] };

const cast = await openCast({ models: true });
const provider = createBundledProvider({
  folder: modelPath("weights/customer-voice-v1"),
  writingInMs: 60_000,
});
await provider.settled();
const sources = [createBankSource(), sourceOf(provider)];
const guard = createGuard();
const items: Item[] = [];

try {
  const speak = async (order: SpeechOrder) => {
    const lines = await bestLines(order, sources, cast.selector);
    if (lines.length > 1) items.push({ order, lines });
    return cast.models.speak(order);
  };
  await playAll({ ...cast, models: { ...cast.models, speak } }, { turns: TURNS, seed: 1, tell: console.log });
} finally {
  await Promise.all([cast.close(), provider.close()]);
}

/** Of each source the line that answers best, of those that pass the guard. */
async function bestLines(
  order: SpeechOrder,
  from: readonly CandidateSource[],
  selector: LineScorer,
): Promise<Line[]> {
  const offered: { source: SpokenLine["source"]; texts: readonly string[] }[] = [
    { source: "written", texts: order.written },
  ];
  for (const each of from) offered.push({ source: each.source, texts: await each.candidates(order, never) });
  const best: Line[] = [];
  for (const { source, texts } of offered) {
    const passed = texts.filter((text) => {
      const plan = source === "generated" ? closestTo(text, order.written) : undefined;
      return guard.judge({ text, source, plan }, order).passes;
    });
    const scores = await selector.score(order, passed, never);
    const at = scores.indexOf(Math.max(...scores));
    const text = passed[at];
    if (text !== undefined && distinct([...best, { source, text }]).length > best.length)
      best.push({ source, text: inOwnHand(text, order) });
  }
  return best;
}

/** Up to so many items of each act, drawn by chance; items with a generated line first. */
function chosen(): Item[] {
  const byAct = new Map<string, Item[]>();
  for (const item of randomFrom("reading", "items").shuffle(items)) {
    const list = byAct.get(item.order.act) ?? [];
    byAct.set(item.order.act, [...list, item]);
  }
  return [...byAct.values()].flatMap((list) =>
    [...list]
      .sort((left, right) => Number(hasGenerated(right)) - Number(hasGenerated(left)))
      .slice(0, ITEMS_AN_ACT),
  );
}

function hasGenerated({ lines }: Item): boolean {
  return lines.some((line) => line.source === "generated");
}

const key: KeyRow[] = [];
const sheet = randomFrom("reading", "order")
  .shuffle(chosen())
  .map(({ order, lines }, at) => {
    const shuffled = randomFrom("reading", "lines", at).shuffle(lines);
    const rows = shuffled.map(({ source, text }, place) => {
      const letter = "abc"[place] ?? "?";
      key.push({ item: at + 1, letter, source, act: order.act, text });
      return `  ${letter}) ${text}`;
    });
    const before = order.history
      .slice(-TURNS_SHOWN)
      .map((turn) => `  ${turn.by === "agent" ? "AGENT" : "CUSTOMER"}: ${turn.text}`);
    const head = `${at + 1}. ${order.channel}, ${order.industry}. ${order.situation} The customer is ${MOOD_NAMES[order.mood]}, ${order.styles.join(", ")}; now: ${order.act.replaceAll("_", " ")}.`;
    return [head, ...before, "  What does the customer say?", ...rows].join("\n");
  });

await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}/sheet.txt`, `${sheet.join("\n\n")}\n`);
await writeFile(`${FOLDER}/key.json`, `${JSON.stringify(key, null, 2)}\n`);
console.log(`${sheet.length} items, ${key.length} lines in ${FOLDER}`);
