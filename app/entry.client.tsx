/**
 * Takes over the page that the server rendered.
 *
 * zod would try whether it may compile code at run time; the content policy
 * forbids that, and the browser notes every try as an issue.
 */
import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { config } from "zod";

config({ jitless: true });

decodePageData().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);

/**
 * Lets Remix decode the page's data before anything is rendered. It does so in
 * the first call of its component and suspends the root by throwing a promise; a
 * key pressed in that moment makes React render at once and give up (its error 345).
 */
async function decodePageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    if (decoding instanceof Promise) await decoding;
  }
}
