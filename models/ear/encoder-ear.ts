/**
 * The second ear: an encoder that reads a line as a whole, joined with the linear
 * ear, which knows the wording. Both logits are added, calibrated and compared with
 * a threshold for each move (heads.ts).
 *
 * Where the encoder is not ready, is down or late, the linear ear answers alone,
 * and its id says so: a turn is never lost.
 */
import type { Encoder, Row } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import type { FoundMove } from "#training/simulation/events";
import type { CustomerEar, SpokenTurn } from "#training/simulation/ports";
import type { EarHeads } from "./heads";
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
  };
}

/** The second ear over a running encoder. */
export function createEncoderEar(parts: EncoderEarParts): CustomerEar {
  return { hear: (line, before, signal) => hearLine(parts, { line, before }, signal) };
}

type Asked = { readonly line: string; readonly before: readonly SpokenTurn[] };

async function hearLine(
  { encoder, heads, linear, after = AbortSignal.timeout }: EncoderEarParts,
  { line, before }: Asked,
  signal: AbortSignal,
): Promise<{ tagger: string; moves: FoundMove[] }> {
  const sentences = sentencesOf(line);
  const heard = listened(linear, line, before);
  const alone = () => ({ tagger: linear.id, moves: foundByLinear(line, sentences, heard) });
  if (sentences.length === 0 || encoder.health().status !== "ready") return alone();
  const said = before.findLast((turn) => turn.by === "customer")?.text ?? "";
  const parts = sentences.length === 1 ? [] : sentences.slice(0, MOST_SENTENCES);
  const texts = [line, ...parts.map(({ text }) => text)];
  const rows = await encoder.encode(
    texts.map((text) => pairOf(said, text, heads)),
    AbortSignal.any([signal, after(LONGEST_IN_MS)]),
  );
  if (!rows.ok) return alone();
  const [whole = new Float32Array(), ...each] = rows.value;
  const probabilities = probabilitiesOf(heads, whole, heard);
  const found = heard.flatMap((linearly, at): FoundMove[] => {
    const confidence = probabilities[at] ?? 0;
    if (confidence < (heads.thresholds[at] ?? 1)) return [];
    const { move } = linearly;
    const shownBy = linearly.isFound ? sentences[linearly.shownBy] : sentenceFor(at, sentences, each);
    return [{ move, confidence, unsure: heads.unsure[at] ?? true, span: spanOf(move, line, shownBy) }];
  });
  return { tagger: heads.id, moves: surestFirst(found) };
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

/** The sentence to which the encoder, hearing it alone, gives the move most. */
function sentenceFor(
  move: number,
  sentences: readonly Sentence[],
  rows: readonly Row[],
): Sentence | undefined {
  if (rows.length === 0) return sentences[0];
  const scores = rows.map((row) => row[move] ?? 0);
  return sentences[scores.indexOf(Math.max(...scores))];
}
