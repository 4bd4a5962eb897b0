/**
 * A fair, bounded queue: attempts take turns, whoever asks most.
 *
 * A newer order of an attempt replaces its older ones (the learner has gone on).
 * When the queue is full a newcomer is turned away: its line comes from people's
 * words then, at once.
 */
export type QueuedJob = { readonly attemptId: string; readonly turn: number };

export type FairQueue<Job extends QueuedJob> = {
  /** Adds a job. Gives the older jobs of its attempt that it replaces; undefined if there is no room. */
  push(job: Job): readonly Job[] | undefined;
  /** Takes the next job, of the attempt that has waited longest for its turn. */
  next(): Job | undefined;
  /** Takes a job out; false if it is not waiting. */
  remove(job: Job): boolean;
  /** Takes all out, as when the worker is lost for good. */
  drain(): readonly Job[];
  readonly length: () => number;
};

export function createFairQueue<Job extends QueuedJob>(mostWaiting: number): FairQueue<Job> {
  /** In the order in which attempts get their next turn. */
  const waiting = new Map<string, Job[]>();
  const length = (): number => [...waiting.values()].reduce((sum, jobs) => sum + jobs.length, 0);

  const push = (job: Job): readonly Job[] | undefined => {
    const own = waiting.get(job.attemptId) ?? [];
    const replaced = own.filter((each) => each.turn < job.turn);
    if (length() - replaced.length >= mostWaiting) return undefined;
    waiting.set(job.attemptId, [...own.filter((each) => !replaced.includes(each)), job]);
    return replaced;
  };

  const next = (): Job | undefined => {
    for (const [attemptId, [job, ...rest]] of waiting) {
      waiting.delete(attemptId);
      if (rest.length > 0) waiting.set(attemptId, rest);
      if (job !== undefined) return job;
    }
    return undefined;
  };

  const remove = (job: Job): boolean => {
    const own = waiting.get(job.attemptId) ?? [];
    if (!own.includes(job)) return false;
    const rest = own.filter((each) => each !== job);
    if (rest.length === 0) waiting.delete(job.attemptId);
    else waiting.set(job.attemptId, rest);
    return true;
  };

  const drain = (): readonly Job[] => {
    const all = [...waiting.values()].flat();
    waiting.clear();
    return all;
  };

  return { push, next, remove, drain, length };
}
