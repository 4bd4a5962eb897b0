/**
 * The surface of a typed line: capitals and full stops as this customer types.
 *
 * Lines come from different hands. A customer who has typed in small letters so
 * far goes on in small letters, and one who types with care goes on with care.
 * Where the lines so far do not agree, and on the phone or by e-mail, a line stays
 * as it was written. Words are never changed.
 */
import type { SpeechOrder } from "#training/simulation/ports";

type Hand = {
  readonly capitals: "small" | "proper" | "mixed";
  readonly stops: "none" | "some";
  readonly i: "small" | "capital";
};

/** The line in this customer's hand. */
export function inOwnHand(text: string, order: SpeechOrder): string {
  if (order.channel !== "chat" && order.channel !== "social") return text;
  const own = order.history.filter((turn) => turn.by === "customer").map((turn) => turn.text.trim());
  const hand = handOf(own);
  if (hand === undefined || hand.capitals === "mixed") return text;
  return hand.capitals === "small" ? inSmallLetters(text, hand, namesIn(order)) : withCapitals(text);
}

/**
 * How somebody types, from their lines so far; undefined before the first that tells. A line that
 * begins with "I" does not tell: many who type small letters leave that one large.
 */
function handOf(lines: readonly string[]): Hand | undefined {
  const starts = lines
    .filter((line) => !/^[^\p{L}]*I(?!\p{L})/u.test(line))
    // Whom a post is addressed to is spelt as it is, whoever types it.
    .map((line) => /\p{L}/u.exec(line.replace(/^(?:@\S+\s*)+/, ""))?.[0] ?? "")
    .filter((letter) => letter !== "");
  if (starts.length === 0) return undefined;
  const small = starts.filter((letter) => letter === letter.toLowerCase()).length;
  const capitals = small === starts.length ? "small" : small === 0 ? "proper" : "mixed";
  const stops = lines.some((line) => line.endsWith(".")) ? "some" : "none";
  const i = lines.some((line) => /(?<![\p{L}])I(?![\p{L}])/u.test(line)) ? "capital" : "small";
  return { capitals, stops, i };
}

/** Names among the facts and the agent's words: they keep their capitals. */
function namesIn(order: SpeechOrder): ReadonlySet<string> {
  const values = [...order.mustSay, ...order.maySay].map((fact) => fact.value).join(" ");
  const inside = order.history.flatMap((turn) => turn.text.match(/(?<=[\p{L},] )\p{Lu}[\p{L}'’-]+/gu) ?? []);
  return new Set([...(values.match(/\p{Lu}[\p{L}\p{N}'’-]*/gu) ?? []), ...inside]);
}

/** A word that begins a sentence; a code ("H99") is none. */
const SENTENCE_START = /(?<=^|[.!?…]\s+)\p{Lu}[\p{L}'’]*(?![\p{L}\p{N}])/gu;

function inSmallLetters(text: string, { stops, i }: Hand, names: ReadonlySet<string>): string {
  const small = text.replace(SENTENCE_START, (word) => {
    const isShouted = word.length > 1 && word === word.toUpperCase();
    const keeps = word === "I" || /^I['’]/.test(word) || names.has(word) || isShouted;
    return keeps ? word : word.slice(0, 1).toLowerCase() + word.slice(1);
  });
  const own = i === "small" ? small.replace(/(?<![\p{L}\p{N}&])I(?=$|[\s,.!?'’])/gu, "i") : small;
  return stops === "none" ? own.replace(/(?<![.\d])\.$/, "") : own;
}

function withCapitals(text: string): string {
  const raised = text.replace(
    /(^|[.!?]\s+)(\p{Ll})/gu,
    (_whole, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const own = raised.replace(/(?<![\p{L}\p{N}])i(?=$|[\s,.!?]|['’](?:m|ve|ll|d)\b)/gu, "I");
  return /[\p{L}\p{N}]$/u.test(own) ? `${own}.` : own;
}
