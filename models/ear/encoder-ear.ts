/**
 * The second ear: an encoder that reads a line as a whole, joined with the linear
 * ear, which knows the wording. Both logits are added, calibrated and compared with
 * a threshold for each move (heads.ts).
 *
 * Where the encoder is not ready, is down or late, the linear ear answers alone,
 * and its id says so: a turn is never lost.
 */
import { abortAfter } from "#models/abort-after";
import type { Encoder, Row } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import type { FoundMove } from "#training/simulation/events";
import type { CustomerEar, MoveRecall, RecallOf, SpokenTurn } from "#training/simulation/ports";
import { type EarHeads, recallOfHeads } from "./heads";
import { sigmoid } from "./logistic";
import { foundByLinear, type LinearEar, type LinearMove, spanOf, surestFirst } from "./tagger";
import { type Sentence, sentencesOf } from "./text";

export type EncoderEarParts = {
  readonly encoder: Encoder;
  readonly heads: EarHeads;
  readonly linear: LinearEar;
  /** A signal that aborts after so many milliseconds; tests give their own. */
  readonly after?: (delayInMs: number) => AbortSignal;
};

/** After so long the linear ear answers alone. */
const LONGEST_IN_MS = 400;
/** Sentences beyond these are heard only as part of the line. */
const MOST_SENTENCES = 10;
/** No logit of the linear ear counts beyond this. */
const MOST_LOGIT = 12;

/** An ear that answers at once by the linear weights only. */
export function earWithoutEncoder(linear: LinearEar): CustomerEar {
  return {
    hear: async (line, before) => ({
      tagger: linear.id,
      moves: foundByLinear(line, sentencesOf(line), listened(linear, line, before)),
    }),
    recallOf: recallBy([[linear.id, linear.recall]]),
  };
}

/** The second ear over a running encoder. */
export function createEncoderEar(parts: EncoderEarParts): CustomerEar {
  const { heads, linear } = parts;
  return {
    hear: (line, before, signal) => hearLine(parts, { line, before }, signal),
    recallOf: recallBy([
      [heads.id, recallOfHeads(heads)],
      [linear.id, linear.recall],
    ]),
  };
}

function recallBy(ears: readonly (readonly [string, MoveRecall | undefined])[]): RecallOf {
  const known = new Map(ears);
  return (tagger) => known.get(tagger);
}

type Asked = { readonly line: string; readonly before: readonly SpokenTurn[] };
type Found = { readonly linearly: LinearMove; readonly at: number; readonly confidence: number };
/** Rows for texts of the agent; none if they don't come in time. */
type Ask = (texts: readonly string[]) => Promise<readonly Row[]>;

async function hearLine(
  { encoder, heads, linear, after = abortAfter }: EncoderEarParts,
  { line, before }: Asked,
  signal: AbortSignal,
): Promise<{ tagger: string; moves: FoundMove[] }> {
  const sentences = sentencesOf(line);
  const heard = listened(linear, line, before);
  const alone = () => ({ tagger: linear.id, moves: foundByLinear(line, sentences, heard) });
  if (sentences.length === 0 || encoder.health().status !== "ready") return alone();
  const said = before.findLast((turn) => turn.by === "customer")?.text ?? "";
  const inTime = AbortSignal.any([signal, after(LONGEST_IN_MS)]);
  const ask: Ask = async (texts) => {
    const inputs = texts.map((text) => pairOf(said, text, heads));
    const rows = await encoder.encode(inputs, inTime);
    return rows.ok ? rows.value : [];
  };
  const [whole] = await ask([line]);
  if (whole === undefined) return alone();
  const found = foundBy(heads, whole, heard);
  const shown = await sentencesFor(found, sentences, ask);
  const moves = found.map(({ linearly, at, confidence }, place): FoundMove => {
    const { move } = linearly;
    return { move, confidence, unsure: heads.unsure[at] ?? true, span: spanOf(move, line, shown[place]) };
  });
  return { tagger: heads.id, moves: surestFirst(moves) };
}

function foundBy(heads: EarHeads, whole: Row, heard: readonly LinearMove[]): Found[] {
  const probabilities = probabilitiesOf(heads, whole, heard);
  return heard.flatMap((linearly, at) => {
    const confidence = probabilities[at] ?? 0;
    return confidence < (heads.thresholds[at] ?? 1) ? [] : [{ linearly, at, confidence }];
  });
}

/**
 * For each move the sentence that shows it: the linear ear's where that found it too, else the one to
 * which the encoder, hearing it alone, gives the move most; none where that does not come in time.
 */
async function sentencesFor(
  found: readonly Found[],
  sentences: readonly Sentence[],
  ask: Ask,
): Promise<(Sentence | undefined)[]> {
  const [only, ...more] = sentences;
  if (more.length === 0) return found.map(() => only);
  const isShown = found.every(({ linearly }) => linearly.isFound);
  const rows = isShown ? [] : await ask(sentences.slice(0, MOST_SENTENCES).map(({ text }) => text));
  return found.map(({ linearly, at }) => {
    if (linearly.isFound) return sentences[linearly.shownBy];
    const scores = rows.map((row) => row[at] ?? 0);
    return sentences[scores.indexOf(Math.max(...scores))];
  });
}

function listened(linear: LinearEar, line: string, before: readonly SpokenTurn[]): readonly LinearMove[] {
  return sentencesOf(line).length === 0 ? [] : linear.listen(line, before);
}

/** The customer's line before and the agent's, as the encoder was taught to read them. */
export function pairOf(before: string, line: string, { maxTokens }: EarHeads): EncoderInput {
  return [
    { text: before, most: maxTokens.before, keep: "last" },
    { text: line, most: maxTokens.line, keep: "first" },
  ];
}

/** A calibrated probability for every move, from both ears. Both list the moves in the same order. */
export function probabilitiesOf(
  { linearWeight, calibration }: EarHeads,
  logits: Row,
  heard: readonly LinearMove[],
): number[] {
  return heard.map(({ probability }, at) => {
    const linear = Math.log(probability / (1 - probability));
    const clipped = Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, linear));
    const { a, b } = calibration[at] ?? { a: 1, b: 0 };
    return sigmoid(a * ((logits[at] ?? 0) + linearWeight * clipped) + b);
  });
}
