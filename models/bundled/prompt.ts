/**
 * The prompt of the bundled voice, exactly as weights/customer-voice-v0/MODEL.md
 * describes it.
 *
 * The plan is a whole written line without articles and punctuation; without a
 * plan the prompt serves to score lines in their context.
 */
import type { SpeechOrder, SpokenTurn } from "#training/simulation/ports";
import { hidden, hiddenWithNumbers, type Placeholder } from "./placeholders";

const TURNS = 3;
const WORDS_OF_LAST_AGENT = 60;
const WORDS_OF_OLDER_AGENT = 30;
const WORDS_OF_CUSTOMER = 30;
const WORDS_OF_SITUATION = 30;

/** The prompt for one line: `plan` as planOf gives it, or empty; `said` are the placeholders to be said. */
export function promptFor(
  order: SpeechOrder,
  facts: readonly Placeholder[],
  said: { plan: string; facts: readonly Placeholder[] },
): string {
  const styles = order.styles
    .slice(0, 3)
    .map((style) => `<|st:${style}|>`)
    .join("");
  const situation = clip(hiddenWithNumbers(order.situation, facts), WORDS_OF_SITUATION, "first");
  const list = said.facts.map(({ key, token, type }) => `${key}=${token} ${type}`).join(", ");
  return [
    `<|ch:${order.channel}|>${styles}<|t:${order.tech}|><|ctx|>${plain(order.industry)}<|sit|>${situation}`,
    historyOf(order.history, facts),
    `<|m${order.mood}|><|do:${order.act}|>`,
    list === "" ? "" : `<|facts|>${list}`,
    `<|say|>${said.plan}<|me|>`,
  ].join("");
}

function historyOf(history: readonly SpokenTurn[], facts: readonly Placeholder[]): string {
  const turns = history.slice(-TURNS);
  return turns
    .map((turn, index) => {
      const text = hiddenWithNumbers(turn.text, facts);
      if (turn.by === "customer") return `<|C|>${clip(text, WORDS_OF_CUSTOMER, "last")}`;
      const moves = (turn.moves ?? []).map((move) => `<|mv:${move}|>`).join("");
      const words = index === turns.length - 1 ? WORDS_OF_LAST_AGENT : WORDS_OF_OLDER_AGENT;
      return `<|A|>${moves}${clip(text, words, "last")}`;
    })
    .join("");
}

/** The full plan of a written line: its words and placeholders in order, `/` between sentences. */
export function planOf(line: string, facts: readonly Placeholder[]): string {
  const sentences = hidden(line, facts)
    .replace(/[‘’]/g, "'")
    .split(/(?:[.!?…;:]+|\s[-–—]+)(?=\s|$)/)
    .map(planOfSentence)
    .filter((sentence) => sentence !== "");
  return sentences.join(" / ");
}

function planOfSentence(sentence: string): string {
  const words = sentence.match(/<\|f\d\|>|[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  const first = words[0] ?? "";
  const opening = /^(?:I|I['’].*|[A-Z]{2,}.*)$/.test(first)
    ? first
    : first.slice(0, 1).toLowerCase() + first.slice(1);
  return [opening, ...words.slice(1)].filter((word) => !/^(?:a|an|the)$/i.test(word)).join(" ");
}

/** The number of items in a plan; `/` does not count. */
export function planLength(plan: string): number {
  return plan.split(" ").filter((item) => item !== "" && item !== "/").length;
}

function clip(text: string, words: number, side: "first" | "last"): string {
  const all = plain(text).split(" ");
  return (side === "first" ? all.slice(0, words) : all.slice(-words)).join(" ");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
