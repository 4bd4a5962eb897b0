/**
 * A page for requests that are turned away before the product sees them: a
 * title, a sentence, and a way back. No styles and no scripts.
 */
import type { Response } from "express";

export type PlainPage = { readonly status: number; readonly title: string; readonly text: string };

/** Ends the response with this page. Title and text are ours, never the request's. */
export function sendPlainPage(response: Response, { status, title, text }: PlainPage): void {
  response
    .status(status)
    .setHeader("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<meta name="color-scheme" content="light dark"><title>${title}</title></head>` +
        `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Back to the start</a></p></main></body></html>`,
    );
}
