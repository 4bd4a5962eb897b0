/**
 * Words: how a line is cut into sentences, clauses and word stems.
 *
 * Contractions are opened ("can't" is "can not"), so that a cue finds both. The
 * stemmer is small and made for matching, not for reading: two words are the
 * same if their stems are. It knows inflections and the commonest derivations
 * ("cancellation", "cancelled"), nothing about meaning.
 */
const CONTRACTIONS: Readonly<Record<string, string>> = {
  "can't": "can not",
  cannot: "can not",
  "won't": "will not",
  "shan't": "shall not",
  "let's": "let us",
  "ain't": "be not",
  gonna: "going to",
  wanna: "want to",
  "y'all": "you",
};

/** How people type without looking: the short forms that can be nothing else. */
const TYPED: Readonly<Record<string, string>> = {
  u: "you",
  wat: "what",
  wats: "what's",
  wen: "when",
  teh: "the",
  tihs: "this",
  ur: "your",
  r: "are",
  pls: "please",
  plz: "please",
  thx: "thanks",
  tmrw: "tomorrow",
  ive: "I've",
  im: "I'm",
  youve: "you've",
  youre: "you're",
  youll: "you'll",
  weve: "we've",
  theyve: "they've",
  theyre: "they're",
  itll: "it'll",
  thatll: "that'll",
  theres: "there's",
  thats: "that's",
  whats: "what's",
  whens: "when's",
  wheres: "where's",
  whos: "who's",
  hows: "how's",
  hes: "he's",
  shes: "she's",
  lets: "let's",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  havent: "haven't",
  hasnt: "hasn't",
  hadnt: "hadn't",
  cant: "can't",
  couldnt: "couldn't",
  wont: "won't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
};
/** "ill" is "I'll" where something is done, and an illness where it stands after a verb or an article. */
const ILL =
  /(?<=^|[.!?,;:\n]\s*|\b(?:and|so|but|then|ok|yes|sure|right)\s)ill(?=\s+(?!is\b|was\b|health\b|and\b|or\b)[a-z])/giu;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, " not"],
  [/'ll$/, " will"],
  [/'ve$/, " have"],
  [/'re$/, " are"],
  [/'m$/, " am"],
  [/'d$/, " would"],
  [/'s$/, ""],
  [/'$/, ""],
];

/** Forms that no rule reaches, by stem of the base form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  sent: "send",
  paid: "pay",
  told: "tell",
  gave: "give",
  given: "give",
  made: "make",
  got: "get",
  gotten: "get",
  took: "take",
  taken: "take",
  went: "go",
  gone: "go",
  came: "come",
  wrote: "write",
  written: "write",
  spoke: "speak",
  spoken: "speak",
  found: "find",
  bought: "buy",
  sold: "sell",
  rang: "ring",
  rung: "ring",
  kept: "keep",
  did: "do",
  done: "do",
  does: "do",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  been: "be",
  am: "be",
  has: "have",
  had: "have",
  said: "say",
  broke: "break",
  broken: "break",
  began: "begin",
  begun: "begin",
  knew: "know",
  known: "know",
  saw: "see",
  seen: "see",
  held: "hold",
  felt: "feel",
  meant: "mean",
  lost: "lose",
  brought: "bring",
  heard: "hear",
  understood: "understand",
  drew: "draw",
  drawn: "draw",
  cheque: "check",
  tried: "try",
  tries: "try",
  people: "person",
  men: "man",
  women: "woman",
  children: "child",
};

/** Longest first. What is left must keep at least three letters. */
const SUFFIXES: readonly (readonly [string, string])[] = [
  ["ifications", "if"],
  ["ification", "if"],
  ["ifying", "if"],
  ["ations", ""],
  ["ation", ""],
  ["isings", ""],
  ["izings", ""],
  ["ments", ""],
  ["tions", "t"],
  ["tion", "t"],
  ["ising", ""],
  ["izing", ""],
  ["ised", ""],
  ["ized", ""],
  ["ises", ""],
  ["izes", ""],
  ["ified", "if"],
  ["ifies", "if"],
  ["iness", ""],
  ["ment", ""],
  ["ness", ""],
  ["ise", ""],
  ["ize", ""],
  ["ify", "if"],
  ["ates", ""],
  ["ated", ""],
  ["ating", ""],
  ["ate", ""],
  ["sses", "ss"],
  ["ies", ""],
  ["ied", ""],
  ["ying", ""],
  ["ing", ""],
  ["ely", ""],
  ["ed", ""],
  ["es", ""],
  ["ly", ""],
  ["y", ""],
  ["e", ""],
  ["s", ""],
];

/** Words that say nothing about what a line is about. */
const FUNCTION_WORDS = new Set(
  (
    "a an the and or but so if then than that this these those there here it its he she they we i you me him her us them my your our their " +
    "his hers mine yours ours theirs who whom whose which what when where why how be am is are was were been being have has had having do " +
    "does did doing will would shall should can could may might must not no nor yes of in on at to from by for with about into over under " +
    "up down out off again as just very too also only own same such all any both each few more most other some because while until " +
    "ok okay oh well please thank thanks hello hi hey sorry get got go going come say said tell told know think want need like " +
    "really now still even ever never one thing things something anything nothing let us right sure good much many lot"
  ).split(" "),
);

/** The text with its short forms written out: "ill text u, dont worry" is "I'll text you, don't worry". */
export function writtenOut(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(ILL, "I'll")
    .replace(/(?<![\p{L}\p{N}'.@-])\p{L}{1,8}(?![\p{L}\p{N}'@-])/gu, (word) => writtenForm(word));
}

function writtenForm(word: string): string {
  const form = TYPED[word.toLowerCase()];
  return form === undefined || !Object.hasOwn(TYPED, word.toLowerCase()) ? word : form;
}

/** The words of a text in order, in small letters, contractions opened. Amounts stay whole: "£64". */
export function wordsOf(text: string): string[] {
  const found =
    text
      .toLowerCase()
      .replace(/[\u2018\u2019\u02bc`]/g, "'")
      .match(/[£$€]?\d+(?:[.,:]\d+)*%?|\p{L}+(?:'\p{L}+)*'?/gu) ?? [];
  return found.flatMap((word) => opened(word).split(" "));
}

/** The stem of one word in small letters. */
export function stemOf(word: string): string {
  const regular = IRREGULAR[word] ?? word;
  if (regular.length <= 3 || !/^\p{L}+$/u.test(regular)) return regular;
  const suffix = SUFFIXES.find(([ending]) => regular.endsWith(ending) && keepsStem(regular, ending));
  const bare = suffix === undefined ? regular : regular.slice(0, -suffix[0].length) + suffix[1];
  return bare
    .replace(/(?<=.{3})e$/, "")
    .replace(/i$/, "")
    .replace(/([bdfglmnprt])\1$/, "$1")
    .replace(/our$/, "or");
}

/** The stems of a text in order. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

/** The different stems of a text that say what it is about. */
export function contentStems(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word))
      .map(stemOf),
  );
}

/** How many of a text's words are words that any English sentence is made of. */
export function countFunctionWords(text: string): number {
  return wordsOf(text).filter((word) => FUNCTION_WORDS.has(word)).length;
}

/** The sentences of a text, with their closing marks. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|[\n;]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The clauses of a sentence: parts with a subject of their own, so that "I can't …, but I can …" is two. */
export function clausesOf(sentence: string): string[] {
  return sentence
    .split(
      /\s*(?:\bbut\b|\bhowever\b|\binstead\b|\s[-–—]\s|,?\s+(?:so|and|because)(?=\s+(?:that\s+)?(?:i|we|you|it|they|he|she|there|your|our|let|nothing|nobody|no)\b)|,(?=\s*(?:(?:and|so|then|yet)\s+)?(?:i|we|you|it|they|he|she|that|the|there|your|our|let|what)\b))\s*/iu,
    )
    .map((part) => part.replace(/,$/, "").trim())
    .filter((part) => part !== "");
}

/** The phrases of a sentence: its clauses, cut at every comma too, so that a "no" reaches no further than it is meant. */
export function phrasesOf(sentence: string): string[] {
  return clausesOf(sentence)
    .flatMap((clause) => clause.split(/(?<!\d),|,(?!\d)|:\s/))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

const BEFORE_QUESTION =
  "(?:(?:and|so|but|or|ok|okay|right|well|sorry|hi|hello|hey|thanks|thank you|sure|also|just|now|then)[, ]+)*";
const ASKED_OF =
  "(?:i|you|we|it|they|he|she|the|your|my|that|this|there|is|are|was|were|did|do|does|has|have|much|many|long|about|else|kind|type|sort|time|day|date|number|name|amount|exactly|any|anyone|anybody|someone|somebody|anything)";
const QUESTION_START = new RegExp(
  `^${BEFORE_QUESTION}(?:(?:what|when|where|which|who|whose|why|how|do|does|did|is|are|was|were|have|has|can|could|may|might|would|will|shall)\\s+${ASKED_OF}\\b|(?:what|when|where|who|how)'s\\b|which\\s+\\p{L}+\\b|any(?:thing|one|body)\\s+else\\b)`,
  "iu",
);

/** The order of words that only questions have, wherever it stands: "and when did you buy it". */
const QUESTION_ORDER =
  /\b(?:what|when|where|which|who|why|how)\s+(?:did|do|does|is|are|was|were|have|has|can|could|will|would)\s+(?:you|your|it|the|that|this|they)\b/i;

/** True if the sentence asks something, with or without a question mark. */
export function isInterrogative(sentence: string): boolean {
  const bare = sentence.trim();
  return /\?["')\]]*$/.test(bare) || QUESTION_START.test(bare) || QUESTION_ORDER.test(bare);
}

function opened(word: string): string {
  const whole = CONTRACTIONS[word];
  if (whole !== undefined) return whole;
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  return ending === undefined ? word : word.replace(ending[0], ending[1]);
}

/** Letters that must be left, and what the word must or must not be like, by ending. Others need three letters. */
const CONDITIONS: Readonly<Record<string, { least: number; unless?: RegExp; only?: RegExp }>> = {
  s: { least: 3, unless: /(?:ss|us|is)$/ },
  tion: { least: 4 },
  tions: { least: 4 },
  ly: { least: 4, unless: /[ip]ly$/ },
  ed: { least: 3, unless: /eed$/, only: /[aeiouy].*ed$/ },
  ing: { least: 3, only: /[aeiouy].*ing$/ },
};

function keepsStem(word: string, ending: string): boolean {
  const { least, unless, only } = CONDITIONS[ending] ?? { least: 3 };
  return word.length - ending.length >= least && !unless?.test(word) && (only?.test(word) ?? true);
}
