/**
 * Words for what the customer has decided to say: the voice's, with what this learner
 * has met lately left out.
 */
import type { CompiledScenario } from "#training/assessment/index";
import {
  asCaption,
  type ContactState,
  channelRow,
  orderFor,
  type SpokenLine,
} from "#training/simulation/index";
import type { AttemptRecord, ContactDependencies } from "./ports";

export type FindWords = (state: ContactState, signal: AbortSignal) => Promise<SpokenLine>;

/** Lines said in earlier attempts that are not said again. */
const REMEMBERED_LINES = 120;

/** A finder of words for one contact; what was said in earlier ones is looked up once. */
export function createWordFinder(
  record: AttemptRecord,
  { scenario, persona, everyday }: CompiledScenario,
  { attempts, voice }: ContactDependencies,
): FindWords {
  let earlier: readonly string[] | undefined;
  return async (state, signal) => {
    earlier ??= await attempts.recentCustomerLines(record.accountId, REMEMBERED_LINES);
    const order = orderFor({ scenario, persona }, state, {
      attemptId: record.id,
      everyday,
      avoid: earlier,
    });
    const line = await voice.speak(order, signal);
    return channelRow(state.channel).isSpoken ? { ...line, text: asCaption(line.text) } : line;
  };
}
