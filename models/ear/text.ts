/**
 * How the ear reads a line: sentences with their place, and plain words.
 *
 * Small letters, straight quotes, every digit a 0, and the commonest
 * apostrophe-less spellings of chat ("im", "dont") written out, so that a line
 * typed in a hurry has the same words as a careful one.
 */

/** The ear hears no more of a line than this; events hold at most 2000 characters. */
const LONGEST_LINE = 2400;

export type Sentence = {
  readonly text: string;
  /** Place in the line: [start, end) in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly isQuestion: boolean;
};

const SPELT_OUT: Readonly<Record<string, string>> = {
  im: "i'm",
  ive: "i've",
  id: "i'd",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  cant: "can't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  wont: "won't",
  isnt: "isn't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  arent: "aren't",
  youre: "you're",
  youve: "you've",
  youll: "you'll",
  theyre: "they're",
  theyve: "they've",
  thats: "that's",
  whats: "what's",
  theres: "there's",
  weve: "we've",
  hes: "he's",
  shes: "she's",
  u: "you",
  ur: "your",
  pls: "please",
  plz: "please",
  thx: "thanks",
  ty: "thanks",
};

/** The sentences of a line, in order; empty for a blank line. */
export function sentencesOf(line: string): readonly Sentence[] {
  const heard = line.slice(0, LONGEST_LINE);
  const sentences: Sentence[] = [];
  for (const match of heard.matchAll(/[^.!?…\n]+(?:[.!?…]+(?=["'”’)\]]*(?:\s|$))["'”’)\]]*|[.!?…]+|\n|$)/g)) {
    const piece = match[0];
    const text = piece.trim();
    const start = match.index + piece.length - piece.trimStart().length;
    const last = sentences.at(-1);
    if (last !== undefined && endsInside(heard, last.end))
      joinTo(sentences, last, { text: heard.slice(last.start, start + text.length), start: last.start });
    else if (/[\p{L}\p{N}?!]/u.test(text)) sentences.push(sentence(text, start));
  }
  return sentences;
}

/** True where a full stop stands inside a word or number ("3.50", "p.m"): no sentence ends there. */
function endsInside(line: string, end: number): boolean {
  return /[.!?]/.test(line[end - 1] ?? "") && /[\p{L}\p{N}]/u.test(line[end] ?? "");
}

function joinTo(sentences: Sentence[], last: Sentence, joined: { text: string; start: number }): void {
  sentences[sentences.indexOf(last)] = sentence(joined.text, joined.start);
}

function sentence(text: string, start: number): Sentence {
  return {
    text,
    start,
    end: start + text.length,
    words: wordsOf(text),
    isQuestion: /\?["'”’)\]]*$/.test(text),
  };
}

/** The words of a text as the ear knows them. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/\p{N}/gu, "0")
    .replace(/0(?:[ .,:/-]?0)+/g, "0");
  const words = plain.match(/[\p{L}0]+(?:'[\p{L}]+)*|[£$€%]/gu) ?? [];
  return words
    .map((word, index) => speltOut(word, index === 0))
    .map((word) => word.replace(/(.)\1{2,}/gu, "$1$1"));
}

function speltOut(word: string, isFirst: boolean): string {
  if (word === "ill" && isFirst) return "i'll";
  return Object.hasOwn(SPELT_OUT, word) ? (SPELT_OUT[word] ?? word) : word;
}
