/**
 * What the selector looks at: pairs of something in the agent's last line (a
 * content word, a telling small word, a move) and something in the customer's
 * line (a word, a word pair, its length, whether it asks), and the words that
 * come back.
 */
import { FUNCTION_WORDS } from "#models/ear/lexicons";
import { wordsOf } from "#models/ear/text";
import { hashOf } from "#training/shared/random";
import type { SpokenTurn } from "#training/simulation/ports";

/** Two to the power of this many weights. */
const BITS = 18;
export const SIZE = 1 << BITS;

/** Small words of an agent that a customer does answer. */
const TELLING = new Set(
  "you your i'll i've sorry what when who can't not no thank thanks hello please we our".split(" "),
);

/** What the agent's line holds, worked out once for all candidates. */
export type Heard = { readonly marks: readonly string[]; readonly stems: ReadonlySet<string> };

/** The marks of an agent's line. */
export function heardIn(agent: SpokenTurn): Heard {
  const words = wordsOf(agent.text);
  const telling = words.filter((word) => TELLING.has(word) || !FUNCTION_WORDS.has(word));
  const moves = (agent.moves ?? []).map((move) => `m:${move}`);
  return {
    marks: [...moves, ...new Set(telling.map((word) => `w:${word}`))],
    stems: new Set(contentStems(words)),
  };
}

/** Places of the weights of a customer's line after such an agent line. */
export function pairFeatures({ marks, stems }: Heard, line: string): Uint32Array {
  const words = wordsOf(line);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const length = `length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`;
  const said = [...new Set([...words, ...pairs, length, line.includes("?") ? "?" : "."])];
  const echoed = contentStems(words).filter((stem) => stems.has(stem));
  const echoes = [`echo ${Math.min(3, echoed.length)}`, ...echoed.map(() => "echoes")];
  const names = [...marks.flatMap((mark) => said.map((each) => `${mark}|${each}`)), ...echoes];
  return Uint32Array.from(names, (name) => hashOf(name) >>> (32 - BITS));
}

function contentStems(words: readonly string[]): string[] {
  return words.filter((word) => !FUNCTION_WORDS.has(word)).map((word) => word.replace(/'s$|ing$|ed$|s$/, ""));
}
