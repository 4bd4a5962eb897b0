/**
 * Reads server-sent events: the data of each event, one after the other.
 *
 * It stops at limits instead of believing the sender: bytes that are no UTF-8, and
 * more bytes than a handful of lines can need.
 */

/** Why a stream cannot be read on. */
export class UnreadableStream extends Error {}

export type StreamLimits = { readonly mostBytes: number };

/**
 * The data of the events in a body.
 * @throws UnreadableStream for what is no text, or for more than the limit
 */
export async function* eventsIn(
  body: AsyncIterable<Uint8Array>,
  { mostBytes }: StreamLimits,
): AsyncGenerator<string> {
  let rest = "";
  for await (const text of textIn(body, mostBytes)) {
    // A carriage return at the end may be half of a line end: it waits for the next piece.
    const parts = (rest + text).split(/(?:\r\n|\n|\r(?!$)){2}/);
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = dataOf(part);
      if (data !== undefined) yield data;
    }
  }
  const last = dataOf(rest);
  if (last !== undefined) yield last;
}

/** A body's whole text, within the limit. */
export async function wholeText(
  body: AsyncIterable<Uint8Array>,
  { mostBytes }: StreamLimits,
): Promise<string> {
  let whole = "";
  for await (const text of textIn(body, mostBytes)) whole += text;
  return whole;
}

async function* textIn(body: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new UnreadableStream("does not stop sending");
    yield decode(decoder, chunk);
  }
  yield decode(decoder, undefined);
}

function decode(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new UnreadableStream("sends what is no text");
  }
}

/** The data lines of one event, joined; undefined for a comment or a mere field. */
function dataOf(event: string): string | undefined {
  const lines = event
    .split(/\r\n|\n|\r/)
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).replace(/^ /, ""));
  return lines.length === 0 ? undefined : lines.join("\n");
}
