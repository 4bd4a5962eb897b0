/**
 * How fast the voice answers: alone, and with many conversations at once, over
 * scripted orders. The words that the browser then shows come from a line that is
 * ready, so the first word and the whole reply are ready at the same moment.
 */
import { createBundledVoice, createEncoders } from "./index";
import { scriptedOrders } from "./testing/scripted-orders";

export type Times = { readonly p50: number; readonly p95: number; readonly replies: number };
export type VoiceBench = {
  /** From the start to the model and the encoders being ready, in milliseconds. */
  readonly loadInMs: number;
  readonly status: string;
  /** Milliseconds from the order to the line. */
  readonly alone: Times;
  readonly together: Times;
  readonly conversations: number;
  /** Resident memory that the model and the encoders added, in megabytes. */
  readonly memoryInMb: number;
};
export type BenchOptions = {
  readonly lines?: number;
  readonly conversations?: number;
  readonly pauseInMs?: number;
};

const never = new AbortController().signal;

/** Measures the bundled voice; takes about half a minute with the defaults. */
export async function benchVoice({
  lines = 60,
  conversations = 10,
  pauseInMs = 2000,
}: BenchOptions = {}): Promise<VoiceBench> {
  const orders = scriptedOrders(Math.max(lines, conversations * 3));
  const memoryBefore = process.memoryUsage().rss;
  const start = performance.now();
  const encoders = createEncoders();
  const bundled = createBundledVoice({ selector: encoders.selector });
  await Promise.all([bundled.settled(), encoders.settled()]);
  const loadInMs = performance.now() - start;
  const time = async (order: (typeof orders)[number]): Promise<number> => {
    const from = performance.now();
    await bundled.voice.speak(order, never);
    return performance.now() - from;
  };

  const alone: number[] = [];
  for (const order of orders.slice(0, lines)) alone.push(await time(order));
  const together = await Promise.all(
    Array.from({ length: conversations }, async (_, place) => {
      const times: number[] = [];
      for (const order of orders.slice(place * 3, place * 3 + 3)) {
        await pause((pauseInMs * ((place * 7 + times.length * 3) % 10)) / 10);
        times.push(await time({ ...order, attemptId: `bench-${place}` }));
      }
      return times;
    }),
  );

  const memoryInMb = Math.round((process.memoryUsage().rss - memoryBefore) / 1_000_000);
  const { status } = bundled.health();
  await Promise.all([bundled.close(), encoders.close()]);
  return {
    loadInMs,
    status,
    alone: timesOf(alone),
    together: timesOf(together.flat()),
    conversations,
    memoryInMb,
  };
}

function pause(delayInMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayInMs));
}

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), replies: sorted.length };
}
