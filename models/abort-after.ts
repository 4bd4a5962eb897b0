/**
 * A time limit as a signal, held by its timer until it has passed.
 *
 * `AbortSignal.timeout` is not: in Node 20 a joined signal (`AbortSignal.any`) holds
 * its sources weakly, so the limit can be collected as garbage before it is over.
 * Then nothing ever aborts, and whoever waits for a silent model waits for ever.
 */

/** Aborts after so many milliseconds, with a TimeoutError as reason. Does not keep the process alive. */
export function abortAfter(delayInMs: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(
    () => controller.abort(new DOMException("The time is over.", "TimeoutError")),
    delayInMs,
  ).unref();
  return controller.signal;
}
