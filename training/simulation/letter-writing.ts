/**
 * Letter writing: written lines put together as a letter of this person.
 *
 * Greeting, then answers, feelings and wants in this order, then the close. Every
 * sentence is a line that an author wrote; nothing is added but capitals and full
 * stops. A person who has said something in an earlier letter doesn't say it again.
 *
 * What this file does not decide: which parts a letter has (deciding/letter.ts).
 */
import type { Random } from "#training/shared/random";
import { placeInLetter } from "./deciding/letter";
import { bandsFrom } from "./lines";
import type { BandedLines, Persona } from "./scenario";
import { bandOf, type CustomerAct, type MoodLevel } from "./vocabulary";

export type LetterPiece = {
  readonly act: CustomerAct;
  /** Lines that say it, filled. */
  readonly lines: readonly string[];
};

export type LetterForm = {
  readonly persona: Persona;
  readonly mood: MoodLevel;
  /** The name the agent signed with. */
  readonly agent: string | undefined;
};

/** From so many pieces on what is wanted stands in a paragraph of its own. */
const PIECES_FOR_TWO_PARAGRAPHS = 3;

/** One letter out of these pieces, drawn by the random numbers. */
export function writeLetter(pieces: readonly LetterPiece[], form: LetterForm, random: Random): string {
  const ordered = [...pieces].sort((left, right) => placeInLetter(left.act) - placeInLetter(right.act));
  const said: string[] = [];
  const sentences = ordered.flatMap(({ act, lines }) => {
    const line = random.pick(lines.filter((each) => !said.includes(each)));
    if (line === undefined) return [];
    said.push(line);
    return [{ act, text: asSentence(line) }];
  });
  const splitsAt = sentences.findIndex(({ act }) => placeInLetter(act) >= 2);
  const isLong = sentences.length >= PIECES_FOR_TWO_PARAGRAPHS && splitsAt > 0;
  const paragraphs = isLong ? [sentences.slice(0, splitsAt), sentences.slice(splitsAt)] : [sentences];
  const greeting = pickFormula(form.persona.letter?.greetings, form, random);
  const close = pickFormula(form.persona.letter?.closes, form, random);
  return [greeting, ...paragraphs.map((each) => each.map(({ text }) => text).join(" ")), close]
    .filter((each) => each !== "")
    .join("\n\n");
}

/** A greeting or a close in this mood; one that names the agent only where the name is known. Empty where this person writes none. */
function pickFormula(banded: BandedLines | undefined, { mood, agent }: LetterForm, random: Random): string {
  if (banded === undefined) return "";
  const [band = "calm"] = bandsFrom(bandOf(mood));
  const named = banded[band].filter((line) => line.includes("{agent}"));
  const plain = banded[band].filter((line) => !line.includes("{agent}"));
  const usable = agent !== undefined && named.length > 0 ? named : plain;
  return (random.pick(usable) ?? "").replace("{agent}", agent ?? "");
}

/** With a capital at the start and a stop at the end, as in any letter. */
export function asSentence(line: string): string {
  const raised = line.trim().replace(/^(\P{L}*)(\p{Ll})/u, (_whole, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
  return /[\p{L}\p{N})"”’']$/u.test(raised) ? `${raised}.` : raised;
}
