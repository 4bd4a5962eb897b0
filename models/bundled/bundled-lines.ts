/**
 * Candidates from the bundled model: it says one of the written lines in the
 * customer's manner, a few times.
 *
 * It rewords, it does not invent: figures and names come back as placeholders and are
 * filled here. Lines too long for so small a model are left as they were written.
 */
import type { NoAnswer } from "#models/worker/work-queue";
import { hashOf, randomFrom } from "#training/shared/random";
import { type Result, succeed } from "#training/shared/result";
import type { SpeechOrder } from "#training/simulation/ports";
import type { CustomerAct } from "#training/simulation/vocabulary";
import { filledIn, hidden, placeholdersFor, withLooseFigures } from "./placeholders";
import { type LengthName, lengthName, promptFor } from "./prompt";
import { LIVELY, STEADY } from "./sampler";
import type { VoiceProcess } from "./voice-process";

/** What it says well enough to be said: its lines of these acts read best (docs/reading, models/MODELS.md). */
const ACTS: ReadonlySet<CustomerAct> = new Set([
  "give_fact",
  "impatient",
  "demand_supervisor",
  "thank",
  "soften",
  "hang_up",
]);
const CANDIDATES = 3;
/** Words of a written line that can be reworded; longer ones come apart. */
const LONGEST = 26;
/** Under so few words there is nothing to reword. */
const SHORTEST = 3;
/** A token is about three quarters of a word; people in a temper say nearly twice as much as the plain line. */
const TOKENS_PER_WORD = 2.4;
const MOST_TOKENS = 56;

/** The bundled model's lines for an order, in `mostMs` at most; none where no written line is fit to be reworded. */
export async function bundledLines(
  voice: VoiceProcess,
  order: SpeechOrder,
  { signal, mostMs }: { signal: AbortSignal; mostMs: number },
): Promise<Result<readonly string[], NoAnswer>> {
  const line = lineToReword(order);
  if (line === undefined) return succeed([]);
  const placeholders = withLooseFigures(line, placeholdersFor(order));
  const plain = hidden(line, placeholders);
  if (/\d/.test(plain.replace(/<\|f\d\|>/g, ""))) return succeed([]);
  const words = line.split(/\s+/).length;
  const job = {
    prompt: promptFor(order, placeholders, { plain, length: wantedLength(words, order) }),
    placeholders: placeholders.map(({ token }) => token).filter((token) => plain.includes(token)),
    count: CANDIDATES,
    seed: hashOf(`${order.attemptId}/${order.turn}/${order.seed}`),
    mostTokens: Math.min(MOST_TOKENS, Math.ceil(words * TOKENS_PER_WORD) + 10),
    mostMs,
    sampling: order.channel === "email" || order.styles.includes("formal") ? STEADY : LIVELY,
  };
  const answer = await voice.generate(order, job, signal);
  if (!answer.ok) return answer;
  const isChat = order.channel === "chat" || order.channel === "social";
  const ended = answer.value.filter((each) => each.hasEnded);
  return succeed(ended.map((each) => filledIn(each.text, placeholders, isChat)));
}

/** The written line to be reworded, drawn by the order's seed; undefined if none is of a fitting act and length. */
function lineToReword(order: SpeechOrder): string | undefined {
  if (!ACTS.has(order.act)) return undefined;
  const usable = order.written.filter((line) => {
    const length = line.split(/\s+/).length;
    return length >= SHORTEST && length <= LONGEST;
  });
  return randomFrom(order.seed, order.turn, "plan").pick(usable);
}

/** Terse people say it in fewer words than the written line, chatty ones in more. */
function wantedLength(words: number, { styles }: SpeechOrder): LengthName {
  if (styles.includes("terse")) return lengthName(words * 0.7);
  if (styles.includes("rambling") || styles.includes("chatty")) return lengthName(words * 1.6);
  return lengthName(words);
}
