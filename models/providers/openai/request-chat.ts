/**
 * One request to a chat endpoint, /chat/completions as OpenAI describes it, read as a
 * stream.
 *
 * Whatever the endpoint does that is not an answer becomes an EndpointFault with one
 * clause why. A clause never quotes what the endpoint sent: that may hold a learner's
 * words. Redirects are not followed, so that words go to the named host or nowhere.
 */
import { z } from "zod";
import type { ChatRequest, ChatText } from "../chat-model";
import { eventsIn, UnreadableStream, wholeText } from "./event-stream";

export type Endpoint = {
  /** Ends in /v1 or wherever /chat/completions lies below. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
};

/** What is wrong with the endpoint, as a clause after its name: "refuses the key (401)". */
export class EndpointFault extends Error {
  constructor(
    clause: string,
    /** How long the endpoint asks not to be asked again. */
    readonly waitInMs?: number,
  ) {
    super(clause);
  }
}

/** A few lines are some hundred bytes; an event about each token makes some ten thousand of them. */
const MOST_BYTES = 512_000;
const MOST_LETTERS = 20_000;
const LONGEST_WAIT_IN_MS = 600_000;

const ChunkSchema = z.object({
  error: z.unknown().optional(),
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
});
const WholeSchema = z.object({
  error: z.unknown().optional(),
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
});

/**
 * The endpoint's answer; `onText` hears it grow. Rejects with an AbortError when the signal aborts.
 * @throws EndpointFault
 */
export async function requestChat(
  endpoint: Endpoint,
  request: Omit<ChatRequest, "startsBy" | "endsAt">,
  { signal, onText = () => {} }: { readonly signal: AbortSignal; readonly onText?: (text: string) => void },
): Promise<ChatText> {
  const response = await send(endpoint, request, signal);
  try {
    return await readAnswer(response, onText);
  } catch (error) {
    if (error instanceof EndpointFault || signal.aborted) throw error;
    if (error instanceof UnreadableStream) throw new EndpointFault(error.message);
    throw new EndpointFault("cut the connection in the middle of its answer");
  } finally {
    if (response.body?.locked === false) await response.body.cancel().catch(() => undefined);
  }
}

async function readAnswer({ body, headers }: Response, onText: (text: string) => void): Promise<ChatText> {
  if (body === null) throw new EndpointFault("sends an empty answer");
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "text/event-stream") return await readStream(piecesOf(body), onText);
  if (type === "application/json")
    return readWhole(await wholeText(piecesOf(body), { mostBytes: MOST_BYTES }));
  const named = /^[\w.+/-]{1,60}$/.test(type) ? type : "an unknown type";
  throw new EndpointFault(
    `answers with ${named} and not with an event stream: is it the address of an OpenAI-compatible API?`,
  );
}

async function send(
  { url, model, key }: Endpoint,
  { messages, mostTokens, temperature, seed }: Omit<ChatRequest, "startsBy" | "endsAt">,
  signal: AbortSignal,
): Promise<Response> {
  const post = (): Promise<Response> =>
    fetch(`${url}/chat/completions`, {
      method: "POST",
      redirect: "manual",
      signal,
      headers: {
        "content-type": "application/json",
        accept: "text/event-stream",
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, messages, stream: true, max_tokens: mostTokens, temperature, seed }),
    });
  // A connection kept open may be closed by the endpoint in the moment of being used again: that is no fault yet.
  const response = await post()
    .catch((error: unknown) =>
      CLOSED.has(codeOf(error)) && !signal.aborted ? post() : Promise.reject(error),
    )
    .catch((error: unknown) => {
      if (signal.aborted) throw error;
      throw new EndpointFault(`cannot be reached${causeOf(error)}`);
    });
  if (response.status === 200) return response;
  await response.body?.cancel().catch(() => undefined);
  throw faultOf(response);
}

const CLOSED: ReadonlySet<string> = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"]);
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: " (nothing listens there)",
  ENOTFOUND: " (there is no such host)",
  EAI_AGAIN: " (its name cannot be looked up)",
  ECONNRESET: " (it closed the connection)",
  UND_ERR_SOCKET: " (it closed the connection)",
  ETIMEDOUT: " (it does not answer)",
  UND_ERR_CONNECT_TIMEOUT: " (it does not answer)",
};

/** What the network says is wrong: "ECONNREFUSED". */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}

function causeOf(error: unknown): string {
  const code = codeOf(error);
  if (/CERT|SSL|TLS/.test(code)) return ` (its certificate is not accepted: ${code})`;
  return CAUSES[code] ?? "";
}

function faultOf({ status, headers }: Response): EndpointFault {
  if (status === 401 || status === 403)
    return new EndpointFault(`refuses the key (${status}): look at COMPOSURE_VOICE_KEY`);
  if (status === 404)
    return new EndpointFault(
      "knows no such model or address (404): look at COMPOSURE_VOICE_MODEL and COMPOSURE_VOICE_URL",
    );
  if (status === 429) {
    const waitInMs = waitOf(headers.get("retry-after"));
    const wait = waitInMs === undefined ? "" : `, and not to be asked for ${Math.ceil(waitInMs / 1000)} s`;
    return new EndpointFault(`asks to be asked less often (429)${wait}`, waitInMs);
  }
  if (status >= 300 && status < 400)
    return new EndpointFault(`sends elsewhere (${status}): give its final address in COMPOSURE_VOICE_URL`);
  if (status >= 500)
    return new EndpointFault(`has a fault of its own (${status})`, waitOf(headers.get("retry-after")));
  return new EndpointFault(`does not take the request (${status})`);
}

/** Retry-After in seconds or as a date, at most ten minutes. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(LONGEST_WAIT_IN_MS, Math.max(0, seconds * 1000)) : undefined;
}

/** The pieces of a body as they come; whoever stops reading lets the connection go. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function readStream(
  body: AsyncIterable<Uint8Array>,
  onText: (text: string) => void,
): Promise<ChatText> {
  let text = "";
  let finish: string | undefined;
  for await (const data of eventsIn(body, { mostBytes: MOST_BYTES })) {
    if (data.trim() === "[DONE]") return written(text, finish ?? "stop");
    const piece = pieceIn(data);
    text += piece.text;
    finish = piece.finish ?? finish;
    if (text.length > MOST_LETTERS) throw new EndpointFault("does not stop sending");
    onText(text);
  }
  if (finish === undefined) throw new EndpointFault("cut the connection in the middle of its answer");
  return written(text, finish);
}

/** What one event adds; the event about usage at the end has no choice and adds nothing. */
function pieceIn(data: string): { readonly text: string; readonly finish?: string } {
  const { choices, error } = parsed(ChunkSchema, data);
  if (error != null) throw new EndpointFault("reports a fault in the middle of its answer");
  if (choices === undefined) throw new EndpointFault("sends no choices");
  const [choice] = choices;
  return { text: choice?.delta?.content ?? "", finish: choice?.finish_reason ?? undefined };
}

function readWhole(body: string): ChatText {
  const { choices, error } = parsed(WholeSchema, body);
  if (error != null) throw new EndpointFault("reports a fault instead of an answer");
  const [choice] = choices ?? [];
  if (choice === undefined) throw new EndpointFault("sends no choices");
  return written(choice.message.content ?? "", choice.finish_reason ?? "stop");
}

function written(text: string, finish: string): ChatText {
  const isWhole = finish !== "length";
  // Cut off without a word: it thought aloud until its tokens were spent. The endpoint itself is well.
  if (text.trim() === "" && isWhole) throw new EndpointFault("sends no text");
  return { text, isWhole };
}

function parsed<Shape>(schema: z.ZodType<Shape>, data: string): Shape {
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    throw new EndpointFault("sends what is no JSON");
  }
  const found = schema.safeParse(json);
  if (!found.success) throw new EndpointFault("sends JSON of another kind than chat completions");
  return found.data;
}
