/**
 * Slow-down: how long somebody who got the password wrong has to wait.
 *
 * Guessing is slowed, nobody is locked out. Failures are counted per account and
 * place, so that a stranger's guesses elsewhere never keep a person out, and more
 * generously per place, so that one place cannot try one password on everybody.
 * A browser that has signed in to the account before is a place of its own:
 * colleagues behind one office address do not slow each other down there.
 *
 * Pure: the failures come from storage, the time is an argument.
 */

export type SlowDown = {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Wait after the first failure beyond those; it doubles with each further one. */
  readonly firstWaitInMs: number;
  readonly longestWaitInMs: number;
  /** Failures older than this are forgotten. */
  readonly memoryInMs: number;
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** One account from one place: five tries, then 15 s, 30 s, 1 min … up to 15 min; 14 guesses in the first hour. */
export const FOR_ACCOUNT_AND_PLACE: SlowDown = {
  free: 5,
  firstWaitInMs: 15 * SECOND,
  longestWaitInMs: 15 * MINUTE,
  memoryInMs: HOUR,
};

/** All accounts from one place: a whole office may mistype on a Monday morning, so the first 60 an hour are free. */
export const FOR_PLACE: SlowDown = {
  free: 60,
  firstWaitInMs: 5 * SECOND,
  longestWaitInMs: 5 * MINUTE,
  memoryInMs: HOUR,
};

/** How long rows have to be kept for any rule to work. */
export const LONGEST_MEMORY_IN_MS = HOUR;

/**
 * From when the next attempt is allowed, or undefined when it is allowed now.
 * Only failures within the rule's memory count; refused attempts are no failures.
 */
export function waitUntil(failures: readonly Date[], now: Date, rule: SlowDown): Date | undefined {
  const recent = failures.map((at) => at.getTime()).filter((at) => at > now.getTime() - rule.memoryInMs);
  const beyond = recent.length - rule.free;
  if (beyond <= 0) return undefined;
  const wait = Math.min(rule.firstWaitInMs * 2 ** (beyond - 1), rule.longestWaitInMs);
  const until = Math.max(...recent) + wait;
  return until > now.getTime() ? new Date(until) : undefined;
}

/**
 * The place that an address stands for: an IPv4 address, or the /64 network of an
 * IPv6 address, which one household or office has to itself.
 */
export function placeOf(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, "")
    .replace(/%.*$/, "")
    .toLowerCase();
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const first = head.split(":").filter((group) => group !== "");
  const last = tail === undefined ? [] : tail.split(":").filter((group) => group !== "");
  const zeros: string[] =
    tail === undefined ? [] : Array(Math.max(0, 8 - first.length - last.length)).fill("0");
  const groups = [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.slice(0, 4).join(":")}::/64`;
}
