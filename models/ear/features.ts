/**
 * What the ear looks at: a line, the customer's line before it and what the
 * agent said earlier become a set of features, each a number from a hash.
 *
 * Words, word pairs and triples, letter groups (they survive typos), skeletons
 * (grammar words and word classes), patterns, and how much of the customer's and
 * of the agent's own earlier words comes back.
 */
import { hashOf } from "#training/shared/random";
import type { SpokenTurn } from "#training/simulation/ports";
import { classOf, FUNCTION_WORDS } from "./lexicons";
import { LINE_PATTERNS, SENTENCE_PATTERNS } from "./patterns";
import { type Sentence, sentencesOf, wordsOf } from "./text";

/** Hashes of feature names; a feature is there or not. */
export type FeatureSet = ReadonlySet<number>;

/** A line as the ear sees it: as a whole in its place, and sentence by sentence. */
export type LineFeatures = { readonly whole: FeatureSet; readonly sentences: readonly FeatureSet[] };

type Add = (name: string) => void;

/** Sentences beyond these are heard only as part of the whole. */
const MOST_SENTENCES = 24;

/**
 * The features of one agent line in its place. Each sentence has features of its
 * own kind (the same names under another hash), because a move is usually made
 * by one sentence of several.
 */
export function lineFeaturesOf(line: string, before: readonly SpokenTurn[]): LineFeatures {
  const sentences = sentencesOf(line).slice(0, MOST_SENTENCES);
  return {
    whole: wholeFeatures(line, before),
    sentences: sentences.map(({ text }, index) => {
      const found = new Set([...wholeFeatures(text, [])].map(asOfSentence));
      return found.add(hashOf(`S at ${Math.min(2, index)} ${index === sentences.length - 1}`));
    }),
  };
}

/** The same feature, but of a single sentence. */
function asOfSentence(hash: number): number {
  return Math.imul(hash ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
}

function wholeFeatures(line: string, before: readonly SpokenTurn[]): FeatureSet {
  const found = new Set<number>();
  const add: Add = (name) => void found.add(hashOf(name));
  add("bias");
  const sentences = sentencesOf(line);
  addWords(sentences, add);
  addLetters(sentences, add);
  for (const [index, sentence] of sentences.entries())
    addSentence(sentence, { index, last: sentences.length - 1 }, add);
  addLine(line, sentences, add);
  addContext(sentences, before, add);
  return found;
}

function addWords(sentences: readonly Sentence[], add: Add): void {
  const words = sentences.flatMap((sentence) => [...sentence.words, sentence.isQuestion ? "?" : "."]);
  words.forEach((word, at) => {
    const next = words[at + 1];
    const third = words[at + 2];
    add(`w ${word}`);
    if (next !== undefined) add(`w ${word} ${next}`);
    if (next !== undefined && third !== undefined) add(`w ${word} ${next} ${third}`);
  });
}

function addLetters(sentences: readonly Sentence[], add: Add): void {
  for (const word of new Set(sentences.flatMap((sentence) => sentence.words))) {
    const framed = `<${word}>`;
    for (const size of [3, 4, 5])
      for (let at = 0; at + size <= framed.length; at += 1) add(`l ${framed.slice(at, at + size)}`);
  }
}

type Place = { readonly index: number; readonly last: number };

function addSentence(sentence: Sentence, place: Place, add: Add): void {
  const mark = sentence.isQuestion ? "?" : ".";
  const start = sentence.words.slice(0, 3);
  for (let length = 1; length <= start.length; length += 1) {
    const opening = start.slice(0, length).join(" ");
    add(`s${mark} ${opening}`);
    if (place.index === 0) add(`first ${opening}`);
  }
  if (place.index === place.last) add(`last${mark} ${start.slice(0, 2).join(" ")}`);
  addSkeleton(sentence, add);
  const lower = sentence.text.toLowerCase().replace(/[‘’]/g, "'");
  for (const { name, test } of SENTENCE_PATTERNS) {
    if (!test.test(lower)) continue;
    add(`p ${name}`);
    add(`p ${name}${mark}`);
    if (place.index === 0) add(`p ${name} first`);
    if (place.index === place.last) add(`p ${name} last`);
    if (sentence.words.length <= 5) add(`p ${name} short`);
  }
}

function addSkeleton({ words, isQuestion }: Sentence, add: Add): void {
  const shape = ["^", ...words.map(classOf), isQuestion ? "?" : "."];
  shape.forEach((_part, at) => {
    for (const size of [2, 3, 4])
      if (at + size <= shape.length) add(`k ${shape.slice(at, at + size).join(" ")}`);
  });
  const classes = shape.filter((part) => part !== "*");
  classes.forEach((_part, at) => {
    for (const size of [2, 3])
      if (at + size <= classes.length) add(`j ${classes.slice(at, at + size).join(" ")}`);
  });
}

function addLine(line: string, sentences: readonly Sentence[], add: Add): void {
  for (const { name, test } of LINE_PATTERNS) if (test.test(line)) add(`P ${name}`);
  const questions = sentences.filter((sentence) => sentence.isQuestion).length;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  add(`questions ${Math.min(3, questions)}`);
  add(`sentences ${Math.min(6, sentences.length)}`);
  add(`words ${binOf(words, [2, 4, 7, 10, 14, 20, 28, 40, 60])}`);
  add(`words ${binOf(words, [4, 10, 20, 40])} questions ${Math.min(2, questions)}`);
  add(`ends ${sentences.at(-1)?.isQuestion === true ? "?" : "."}`);
}

function addContext(sentences: readonly Sentence[], before: readonly SpokenTurn[], add: Add): void {
  const own = before.filter((turn) => turn.by === "agent");
  const theirs = before.filter((turn) => turn.by === "customer");
  const heard = wordsOf(theirs.at(-1)?.text ?? "");
  const said = sentences.flatMap((sentence) => sentence.words);
  add(`turn ${Math.min(2, own.length)}`);
  for (const [at, word] of heard.entries()) {
    add(`c ${word}`);
    if (heard[at + 1] !== undefined) add(`c ${word} ${heard[at + 1]}`);
  }
  const asked = (theirs.at(-1)?.text ?? "").includes("?");
  add(`c asked ${asked}`);
  add(`c words ${binOf(heard.length, [3, 8, 16, 30])}`);
  add(`c asked ${asked} answered ${sentences[0]?.words[0] ?? ""}`);
  add(`echo ${binOf(shareOf(heard, said), [0.01, 0.1, 0.2, 0.35, 0.5])} ${heard.length > 4}`);
  add(`echoed ${binOf(shareOf(said, heard), [0.01, 0.1, 0.2, 0.35, 0.5])} ${said.length > 6}`);
  const earlier = theirs.slice(0, -1).flatMap((turn) => wordsOf(turn.text));
  add(`recall ${binOf(shareOf(said, earlier), [0.01, 0.15, 0.3, 0.5])}`);
  const ownWords = own.flatMap((turn) => wordsOf(turn.text));
  add(`repeats ${binOf(shareOf(said, ownWords), [0.01, 0.2, 0.4, 0.6, 0.8])}`);
  addAskedBefore(sentences, own, add);
}

/** Questions whose content words the agent has asked before: a sign of asking again. */
function addAskedBefore(sentences: readonly Sentence[], own: readonly SpokenTurn[], add: Add): void {
  const asked = own.flatMap((turn) => sentencesOf(turn.text)).filter((sentence) => sentence.isQuestion);
  const pool = new Set(asked.flatMap((sentence) => sentence.words));
  for (const sentence of sentences.filter((each) => each.isQuestion || each.words.length < 8)) {
    const share = shareOf(sentence.words, [...pool]);
    if (share > 0) add(`asked before ${binOf(share, [0.3, 0.6, 0.9])} ${sentence.isQuestion}`);
  }
}

/** Share of the content words of `words` that occur in `others`, 0 to 1. */
function shareOf(words: readonly string[], others: readonly string[]): number {
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  const known = new Set(others);
  return content.length === 0 ? 0 : content.filter((word) => known.has(word)).length / content.length;
}

/** The number of limits that the value reaches. */
function binOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
