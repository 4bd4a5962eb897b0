/**
 * A letter: its greeting, its body, its close and the name beneath.
 *
 * What a letter says is in its body: "Kind regards" takes leave of nobody. The
 * form counts too: by letter a greeting and a close are expected, and a letter of
 * one line is cold.
 *
 * What this file does not decide: what that does to the customer (feel.ts).
 */
import type { FoundMove } from "../events";
import { type AgentMove, POOR_MOVES } from "../vocabulary";
import { wordsOf } from "../words";

export type LetterParts = {
  /** "Dear Mrs Pym,"; undefined where there is none. */
  readonly greeting: string | undefined;
  readonly body: string;
  /** "Kind regards" with what follows; undefined where there is none. */
  readonly close: string | undefined;
  /** The name that it is signed with. */
  readonly name: string | undefined;
};

const GREETING =
  /^\s*((?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|mr|mrs|ms|miss|dr)\b[^\n.!?,:;]{0,50}[,:;!.]?)(?=\s|$)/i;
/** Words of farewell at the start of a line or after a sentence. */
const CLOSING =
  /(?:^|\n|(?<=[.!?]\s))[ \t]*(?:(?:with )?(?:kind|kindest|best|warm|warmest|many)\s+(?:regards|wishes|thanks)|regards|yours(?:\s+(?:sincerely|faithfully|truly|ever))?|sincerely(?:\s+yours)?|best|all the best|thanks(?:\s+again)?|thank you|cheers|take care|warmly|with thanks|respectfully)(?=\s*[,.!\n]|\s*$|\s+\p{L})/giu;
/** What may follow them: a name, a role, a company, each without a sentence. */
const SIGNATURE = /^\s*[,.!]?\s*(?:[-–—]?\s*\p{Lu}[^.!?\n]*(?:\n+[^.!?\n]*){0,3})?\s*$/u;
const SIGNED = /\n\s*[-–—]?\s*(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)\s*$/u;
/** A close is short; more than this is a paragraph that happens to begin so. */
const LONGEST_CLOSE_IN_WORDS = 14;

/** A letter taken apart. */
export function letterPartsOf(text: string): LetterParts {
  const whole = text.replace(/\r\n?/g, "\n").trim();
  const greeting = greetingOf(whole);
  const rest = whole.slice(greeting === undefined ? 0 : whole.indexOf(greeting) + greeting.length).trim();
  const close = closeOf(rest);
  const body = close === undefined ? rest : rest.slice(0, rest.lastIndexOf(close)).trim();
  return { greeting, body, close, name: nameIn(close ?? "") };
}

/** What the letter says: all of it where nothing is left without the form. */
export function bodyOf(text: string): string {
  const { body } = letterPartsOf(text);
  return body === "" ? text : body;
}

/** Sentences that an ear takes in at once: the letters it has learnt from have two to five. */
const SENTENCES_A_PIECE = 3;
/** Nobody needs more than this to be understood; it bounds the ear's work. */
const MOST_SENTENCES = 20;

/** The body in pieces for an ear: parts of paragraphs, and single sentences. */
export function piecesOfLetter(body: string): { parts: string[]; sentences: string[] } {
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) =>
    paragraph
      .replace(/\s+/g, " ")
      .trim()
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => sentence !== ""),
  );
  const parts = paragraphs.flatMap((sentences) =>
    Array.from({ length: Math.ceil(sentences.length / SENTENCES_A_PIECE) }, (_, index) =>
      sentences.slice(index * SENTENCES_A_PIECE, (index + 1) * SENTENCES_A_PIECE).join(" "),
    ),
  );
  return { parts, sentences: paragraphs.flat().slice(0, MOST_SENTENCES) };
}

/** A "no" is as easily misheard in a single sentence as a slight. */
const NEEDS_CONTEXT: readonly AgentMove[] = [...POOR_MOVES, "refuse", "policy"];

/**
 * What was found in a letter, each move once, where it shows best. Care shows in a
 * single sentence; for a slight or a refusal its surroundings are heard with it.
 */
export function heardInLetter(
  parts: readonly (readonly FoundMove[])[],
  sentences: readonly (readonly FoundMove[])[],
): FoundMove[] {
  const inSentences = sentences.flat().filter((found) => !NEEDS_CONTEXT.includes(found.move));
  const best = new Map<AgentMove, FoundMove>();
  for (const found of [...parts.flat(), ...inSentences]) {
    const known = best.get(found.move);
    // Where it stands in the whole letter is not known from a piece of it.
    if (known === undefined || isSurer(found, known)) best.set(found.move, { ...found, span: undefined });
  }
  return [...best.values()];
}

function isSurer(found: FoundMove, known: FoundMove): boolean {
  if (found.unsure !== known.unsure) return known.unsure;
  return found.confidence > known.confidence;
}

function greetingOf(text: string): string | undefined {
  const found = GREETING.exec(text)?.[1];
  return found !== undefined && wordsOf(found).length <= 8 ? found : undefined;
}

function closeOf(text: string): string | undefined {
  const farewell = [...text.matchAll(CLOSING)].find((match) =>
    SIGNATURE.test(text.slice(match.index + match[0].length)),
  );
  const found = farewell === undefined ? SIGNED.exec(text)?.[0] : text.slice(farewell.index);
  const close = found?.trim();
  return close !== undefined && wordsOf(close).length <= LONGEST_CLOSE_IN_WORDS ? close : undefined;
}

/** The first word or two with capitals after the words of farewell. */
function nameIn(close: string): string | undefined {
  const [farewell] = close.matchAll(CLOSING);
  const after = farewell === undefined ? close : close.slice(farewell[0].trimStart().length);
  return /^\s*[,.!]?\s*[-–—]?\s*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u.exec(after)?.[1];
}

/** Words under which a body is one line and no letter. */
const ONE_LINE_IN_WORDS = 9;

/** The moves with what the form of the letter adds: greeting, name, coldness. `isOver` where there is nothing left to say. */
export function withLetterForm(
  moves: readonly FoundMove[],
  letter: LetterParts,
  { isOver }: { isOver: boolean },
): FoundMove[] {
  const added: FoundMove[] = [];
  const add = (move: AgentMove, because: string) => {
    if (!moves.some((found) => found.move === move && !found.unsure))
      added.push({ move, confidence: 1, unsure: false, because });
  };
  if (letter.greeting !== undefined) add("greet", "The letter has a greeting.");
  if (letter.name !== undefined) add("introduce", "The letter is signed with a name.");
  if (wordsOf(letter.body).length < ONE_LINE_IN_WORDS && !isOver) add("cold", "A letter of one line.");
  else if (letter.greeting === undefined && letter.close === undefined)
    add("cold", "A letter without greeting or close.");
  const names = new Set(added.map((found) => found.move));
  return [...moves.filter((found) => !names.has(found.move)), ...added];
}
