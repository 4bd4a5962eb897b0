/**
 * A chat endpoint for tests, on this machine: speaks the protocol as long as the test
 * wants it to, and remembers what it was asked.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type AskedRequest = {
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};
export type Behaviour = (response: ServerResponse, asked: AskedRequest) => void;

export type ScriptedEndpoint = {
  /** As in COMPOSURE_VOICE_URL. */
  readonly url: string;
  readonly asked: AskedRequest[];
  /** From now on the endpoint does this. */
  readonly become: (behaviour: Behaviour) => void;
  /** Closes every connection as it stands, and the endpoint. */
  readonly close: () => Promise<void>;
};

/** An endpoint that answers by this behaviour. */
export async function openScriptedEndpoint(first: Behaviour): Promise<ScriptedEndpoint> {
  let behaviour = first;
  const asked: AskedRequest[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const each = {
      path: request.url ?? "",
      headers: request.headers,
      body: Buffer.concat(parts).toString("utf8"),
    };
    asked.push(each);
    behaviour(response, each);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    become: (next) => {
      behaviour = next;
    },
    close: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** One event of a stream that carries a piece of text. */
export function eventOf(content: string, finish: string | null = null): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;
}

/** Streams this text, word by word. */
export function streams(text: string): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    for (const piece of text.match(/\S+\s*|\s+/g) ?? []) response.write(eventOf(piece));
    response.end(`${eventOf("", "stop")}data: [DONE]\n\n`);
  };
}

/** Answers with this status, headers and body. */
export function answers(status: number, headers: Record<string, string>, body = ""): Behaviour {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

/** Begins a stream with these pieces and leaves it open. */
export function beginsStream(...pieces: readonly (string | Uint8Array)[]): Behaviour {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) response.write(piece);
  };
}

/** Takes the request and never answers. */
export const hangs: Behaviour = () => {};
