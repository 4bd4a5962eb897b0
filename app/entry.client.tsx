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

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
