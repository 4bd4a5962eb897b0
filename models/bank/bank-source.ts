/**
 * Candidates from the line bank: lines that people wrote for other conversations
 * and that stand alone.
 *
 * A line is a candidate when its act is the one decided, somebody said it in this
 * mood or one beside it, it suits the channel and the persona's way of speaking,
 * it answered such a move as the agent has just made, and nobody has heard it
 * lately.
 */
import { isSameLine } from "#models/guard/no-repetition";
import { randomFrom } from "#training/shared/random";
import type { CandidateSource, SpeechOrder } from "#training/simulation/ports";
import type { AgentMove, SpeakingStyle } from "#training/simulation/vocabulary";
import { type BankLine, readBank } from "./bank-file";

/** So many candidates at most; drawn by the order's seed. */
const MOST_CANDIDATES = 8;

/** Moves that a line may answer as well as the one that it answered. */
const KIN_OF_MOVES: readonly (readonly AgentMove[])[] = [
  ["empathize", "own", "paraphrase"],
  ["apologize", "scripted"],
  ["refuse", "policy", "cold"],
  ["argue", "blame_customer", "rude", "dismiss", "interrupt"],
  ["blame_other", "push_away", "transfer"],
  ["inform", "expect", "jargon"],
  ["offer", "choice", "commit"],
  ["ask", "ask_open", "verify", "reask"],
  ["hold", "return"],
  ["confirm_done", "summarize", "more_help", "close"],
  ["upsell", "beg_rating"],
];
/** Words that answer one thing only: with them the very move must have been made. */
const ANSWERS_ONE_THING =
  /\b(?:sorry|calm|read|reading|hold|waiting|wait|listen|listening|talk to people|explain|boss|manager|supervisor|type|typing|another|chat|kind|nice|honest|patient|straight|plain|promise|offer)\b/i;
/** Acts that answer silence rather than a line. */
const ANSWERS_SILENCE = new Set(["impatient"]);

const SPOKEN =
  /\b(?:hold|hear|phone|called|calling|call here|put me|put the|put your|shout|ring|speaking|talk to|hello\?)\b/i;
const TYPED =
  /\b(?:chat|typing|typed|type|lol|omg|pls|ty|tho|thats|dont|didnt|isnt|im|havent|whats|your real)\b|^[a-z]/;
const SLANG = /\b(?:omg|lol|pls|ty|tho|nah|yep|mate|you lot|ain't|none of these)\b/i;
const STATELY =
  /\b(?:should like|obliged|kindly|grateful|with respect|ought|shall|may well|good day|precisely|my thanks|excuse me|very good|so plain)\b/i;
const STATELY_STYLES: ReadonlySet<SpeakingStyle> = new Set([
  "formal",
  "elderly",
  "polite",
  "pedantic",
  "businesslike",
]);
const SLANGY_STYLES: ReadonlySet<SpeakingStyle> = new Set([
  "young",
  "colloquial",
  "terse",
  "blunt",
  "distracted",
  "chatty",
  "sarcastic",
  "cold",
  "anxious",
  "distressed",
  "rambling",
  "pleading",
]);

/** A candidate source over the bank in the box. */
export function createBankSource(bank: readonly BankLine[] = readBank()): CandidateSource {
  return { source: "bank", candidates: async (order) => candidatesFor(order, bank) };
}

/** The bank's candidates for an order; none where it speaks of the scenario. */
export function candidatesFor(order: SpeechOrder, bank: readonly BankLine[]): string[] {
  if (order.isSpecific || order.mustSay.length > 0) return [];
  const fitting = bank.filter(
    (line) =>
      line.act === order.act &&
      suitsMood(line, order) &&
      suitsChannel(line, order) &&
      suitsPersona(line, order) &&
      isFresh(line, order),
  );
  const apt = aptAfter(fitting, order);
  return randomFrom(order.seed, order.turn, "bank")
    .shuffle(apt)
    .slice(0, MOST_CANDIDATES)
    .map((line) => line.text);
}

function suitsMood(line: BankLine, { mood }: SpeechOrder): boolean {
  return line.moods.some((each) => Math.abs(each - mood) <= 1);
}

function suitsChannel(line: BankLine, { channel }: SpeechOrder): boolean {
  if (channel === "email") return line.channels.includes("email");
  if (channel === "phone") return line.channels.includes("phone") || !TYPED.test(line.text);
  return line.channels.includes("chat") || line.channels.includes("social") || !SPOKEN.test(line.text);
}

function suitsPersona(line: BankLine, { styles }: SpeechOrder): boolean {
  const saidOnlyByNonnative = line.styles.includes("nonnative") && line.styles.length <= 3;
  if (saidOnlyByNonnative !== styles.includes("nonnative") && saidOnlyByNonnative) return false;
  if (STATELY.test(line.text) && !styles.some((style) => STATELY_STYLES.has(style))) return false;
  return !SLANG.test(line.text) || styles.some((style) => SLANGY_STYLES.has(style));
}

function isFresh(line: BankLine, { avoid, history }: SpeechOrder): boolean {
  const said = [...avoid, ...history.filter((turn) => turn.by === "customer").map((turn) => turn.text)];
  return !said.some((each) => isSameLine(each, line.text));
}

/** Lines that answer such a move as the agent's last line made. */
function aptAfter(lines: readonly BankLine[], { act, history }: SpeechOrder): BankLine[] {
  if (ANSWERS_SILENCE.has(act)) return [...lines];
  const last = history.at(-1);
  const moves = last?.by === "agent" ? (last.moves ?? []) : [];
  const kin = new Set(KIN_OF_MOVES.filter((family) => family.some((move) => moves.includes(move))).flat());
  return lines.filter((line) => {
    if (line.after.some((move) => moves.includes(move))) return true;
    return !ANSWERS_ONE_THING.test(line.text) && line.after.some((move) => kin.has(move));
  });
}
