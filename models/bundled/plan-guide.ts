/**
 * The plan guide: pulls a line towards its plan while it is being written.
 *
 * The next three unsaid plan words gain, a begun plan word is completed, words
 * that are neither common nor in the plan pay, and ending early costs. Without it
 * this small model invents nouns (weights/customer-voice-v0/MODEL.md).
 */
import type { VoiceVocabulary } from "./vocabulary";

export type Codec = {
  readonly encode: (text: string) => readonly number[];
  readonly decode: (tokens: readonly number[]) => string;
};
/** Changes the logits of the next token, given the tokens of the line so far. */
export type Guide = (line: readonly number[], logits: Float32Array) => void;

const GAIN = 2;
const COST = 3;
const EARLY = 1.2;
const AT_END = 0.7;
const FINISH = 3;

type Part =
  | { readonly kind: "placeholder"; readonly token: number }
  | { readonly kind: "word"; readonly word: string; readonly spellings: readonly (readonly number[])[] };

/** A guide for a prompt with this plan; undefined for an empty plan. */
export function planGuide(
  vocabulary: VoiceVocabulary,
  codec: Codec,
  prompt: { plan: string; context: string },
): Guide | undefined {
  const parts = prompt.plan
    .split(" ")
    .filter((item) => item !== "" && item !== "/")
    .map((item) => partOf(item, vocabulary, codec));
  if (parts.length === 0) return undefined;
  const fees = feesFor(vocabulary, parts, wordsOfContext(prompt.context, codec));
  return (line, logits) => {
    for (let token = 0; token < logits.length; token += 1)
      logits[token] = (logits[token] ?? 0) - (fees[token] ?? 0);
    const open = openParts(parts, line, codec);
    for (const [place, part] of open.slice(0, 3).entries()) {
      raise(logits, firstTokens(part, line.length > 0), GAIN / (1 + place));
    }
    for (const part of open) finishBegunWord(part, line, logits);
    const end = vocabulary.end;
    logits[end] = (logits[end] ?? 0) + (open.length > 0 ? -EARLY * Math.min(3, open.length) : AT_END);
  };
}

function partOf(item: string, vocabulary: VoiceVocabulary, { encode }: Codec): Part {
  if (item.startsWith("<|")) return { kind: "placeholder", token: vocabulary.idOf(item) ?? -1 };
  const capital = item.slice(0, 1).toUpperCase() + item.slice(1);
  return {
    kind: "word",
    word: item.toLowerCase(),
    spellings: [` ${item}`, ` ${capital}`, item, capital].map(encode),
  };
}

function wordsOfContext(context: string, { encode }: Codec): ReadonlySet<number> {
  const words = context
    .replace(/<\|[^|]*\|>/g, " ")
    .split(/[^A-Za-z']+/)
    .filter((word) => word.length > 2);
  return new Set(words.flatMap((word) => encode(` ${word}`)));
}

/** What each token costs: nothing if common or in the plan, half if it stands in the context. */
function feesFor(
  vocabulary: VoiceVocabulary,
  parts: readonly Part[],
  context: ReadonlySet<number>,
): Float32Array {
  const planned = new Set(
    parts.flatMap((part) => (part.kind === "placeholder" ? [part.token] : part.spellings.flat())),
  );
  const isFree = (token: number): boolean =>
    vocabulary.special.has(token) || vocabulary.common.has(token) || planned.has(token);
  return Float32Array.from({ length: vocabulary.size }, (_, token) => {
    if (isFree(token)) return 0;
    return context.has(token) ? COST / 2 : COST;
  });
}

function openParts(parts: readonly Part[], line: readonly number[], { decode }: Codec): Part[] {
  const said =
    line.length === 0
      ? []
      : (decode(line)
          .toLowerCase()
          .match(/[a-z'-]+/g) ?? []);
  return parts.filter((part) => {
    if (part.kind === "placeholder") return !line.includes(part.token);
    return !said.some(
      (word) => word === part.word || (part.word.length > 4 && word.startsWith(stemOf(part.word))),
    );
  });
}

function stemOf(word: string): string {
  return word.slice(0, Math.max(4, word.length - 2));
}

function firstTokens(part: Part, isInside: boolean): readonly number[] {
  if (part.kind === "placeholder") return [part.token];
  const spellings = isInside ? part.spellings.slice(0, 2) : part.spellings.slice(2);
  return [...new Set(spellings.map((spelling) => spelling[0] ?? -1))];
}

function raise(logits: Float32Array, tokens: readonly number[], by: number): void {
  for (const token of tokens) if (token >= 0) logits[token] = (logits[token] ?? 0) + by;
}

function finishBegunWord(part: Part, line: readonly number[], logits: Float32Array): void {
  if (part.kind === "placeholder") return;
  for (const spelling of part.spellings) {
    const begun = begunTokens(spelling, line);
    const next = spelling[begun];
    if (begun > 0 && next !== undefined) raise(logits, [next], FINISH + COST);
  }
}

/** How many tokens of the spelling (but not all) the line ends in. */
function begunTokens(spelling: readonly number[], line: readonly number[]): number {
  for (let length = Math.min(spelling.length - 1, line.length); length >= 1; length -= 1) {
    const tail = line.slice(-length);
    if (tail.every((token, at) => token === spelling[at])) return length;
  }
  return 0;
}
