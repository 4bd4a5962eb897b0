/** An encoder for tests: gives the rows that it is told to, or refuses. */
import type { Encoder, Row } from "#models/encoder/encoder";
import type { EncoderInput } from "#models/encoder/messages";
import type { NoAnswer } from "#models/worker/work-queue";
import { fail, succeed } from "#training/shared/result";

type Script = {
  /** The row of an input; the last part is the text that it is about. */
  readonly row?: (text: string, input: EncoderInput) => Row;
  readonly status?: "ready" | "loading" | "failed";
  readonly refuses?: NoAnswer;
  /** Never answers before the signal aborts. */
  readonly isLate?: boolean;
};

export function scriptedEncoder({
  row = () => new Float32Array(),
  status = "ready",
  refuses,
  isLate = false,
}: Script = {}) {
  const asked: EncoderInput[] = [];
  const encoder: Encoder = {
    encode: async (inputs, signal) => {
      asked.push(...inputs);
      if (isLate && !signal.aborted)
        await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      if (signal.aborted) return fail("cancelled");
      if (refuses !== undefined) return fail(refuses);
      return succeed(inputs.map((input) => row(input.at(-1)?.text ?? "", input)));
    },
    health: () => ({ status }),
    settled: async () => {},
    close: async () => {},
  };
  return { encoder, asked };
}
