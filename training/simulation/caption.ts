/**
 * Captions: a spoken line as somebody would write it down. Lines that fit any contact
 * are often typed as in a chat, in small letters; nobody speaks in small letters.
 */

/** Short forms that people type and nobody says. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/\bok\b/gi, "okay"],
  [/\bpls\b/gi, "please"],
  [/\bthx\b/gi, "thanks"],
  [/\bu\b/gi, "you"],
  [/\bur\b/gi, "your"],
];

/** The line with capitals, an ending and whole words; what was in order stays as it was. */
export function asCaption(line: string): string {
  const text = TYPED.reduce((words, [typed, said]) => words.replace(typed, said), line.trim());
  const capital = text
    .replace(/\bi\b(?=[\s'’,.!?]|$)/g, "I")
    .replace(/(?:^|[.!?]\s+)["“(]?\p{Ll}/gu, (start) => start.toUpperCase());
  return /[\p{L}\p{N}]$/u.test(capital) ? `${capital}.` : capital;
}
