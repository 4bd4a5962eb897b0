/**
 * A limit on the pace of frames of one socket: a bucket of 40 that refills by 8
 * a second. A fast typist sends two or three a second.
 */
const BUCKET = 40;
const REFILL_PER_SECOND = 8;

/** A function that says whether one more frame may come now. `nowInMs` is a clock in milliseconds. */
export function createFrameLimit(nowInMs: () => number): () => boolean {
  let left = BUCKET;
  let at = nowInMs();
  return () => {
    const now = nowInMs();
    left = Math.min(BUCKET, left + ((now - at) / 1000) * REFILL_PER_SECOND);
    at = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
