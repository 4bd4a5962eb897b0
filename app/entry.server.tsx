/**
 * Renders a page as a stream. Crawlers get it whole. The nonce of the load
 * context goes onto every script, and the server's policy allows no other.
 */
import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { type PipeableStream, renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "~/components/shell/NonceContext";

/** How long a page may wait for data that it streams in. */
export const streamTimeout = 10_000;

export default function handleRequest(
  ...[request, status, headers, remixContext, loadContext]: [
    Request,
    number,
    Headers,
    EntryContext,
    AppLoadContext,
  ]
): Promise<Response> {
  const waitForAll = isbot(request.headers.get("user-agent"));
  const { nonce } = loadContext;

  return new Promise((resolve, reject) => {
    let hasStarted = false;
    let finalStatus = status;

    function respond(stream: PipeableStream) {
      hasStarted = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
      stream.pipe(body);
    }

    const stream = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => (waitForAll ? undefined : respond(stream)),
        onAllReady: () => (waitForAll ? respond(stream) : undefined),
        onShellError: reject,
        onError(error) {
          finalStatus = 500;
          // Before the shell is out, onShellError rejects and the server logs it; after that nobody else would.
          if (hasStarted) console.error(error);
        },
      },
    );
    setTimeout(() => stream.abort(), streamTimeout + 1000);
  });
}

/**
 * Errors thrown by loaders, actions and rendering. A reader who left is no error;
 * the rest is logged with the request's id, which the error page shows, and
 * without address or form, which may hold personal text.
 */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  console.error({ requestId: context.requestId, error });
}
