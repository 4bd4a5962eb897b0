/**
 * When a page cannot be shown: what happened, in plain words, and where to go
 * from here. Never a stack trace; the request id lets an engineer find the log.
 */
import { isRouteErrorResponse } from "@remix-run/react";
import { ButtonLink } from "../ui/ButtonLink";
import { useRootData } from "./root-data";

type Explanation = { title: string; text: string };

const EXPLANATIONS: Record<number, Explanation> = {
  400: {
    title: "That request could not be read",
    text: "Something in the address or the form was not as expected. Go back, reload the page and try again.",
  },
  403: {
    title: "This page is not for your role",
    text: "You are signed in, but what is here belongs to somebody else. If you need it for your work, ask an admin to change your role or team.",
  },
  404: {
    title: "There is nothing at this address",
    text: "It may have moved, or the link may have lost a few letters on the way.",
  },
  409: {
    title: "Somebody was faster",
    text: "This changed while you had it open. Go back and reload to see how it is now; nothing of yours was overwritten.",
  },
  429: {
    title: "A little slower, please",
    text: "There were many tries in a short time. Wait a minute, then go on.",
  },
};

const FALLBACK: Explanation = {
  title: "Something broke on our side",
  text: "It was not you. What you had saved is safe. Try again in a moment; if it stays, give the number below to whoever runs Composure here.",
};

export function ErrorPage({ error }: { error: unknown }) {
  const { viewer, requestId } = useRootData();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, text } = EXPLANATIONS[status] ?? FALLBACK;
  const message = messageOf(error);
  return (
    <div className="mx-auto max-w-[36rem] px-4 py-16">
      <p className="text-sm text-muted tabular-nums">Error {status}</p>
      <h1 className="mt-1 text-2xl font-semibold">{title}</h1>
      <p className="mt-3 text-lg text-muted">{message ?? text}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink to="/" variant="primary" reloadDocument>
          {viewer ? "Back to the start" : "Sign in"}
        </ButtonLink>
      </div>
      {requestId ? (
        <p className="mt-8 text-sm text-muted">
          Request <code className="font-mono">{requestId}</code>
        </p>
      ) : null}
    </div>
  );
}

/** A route may throw `json({ message }, { status })`, written for people; anything else says nothing more. */
function messageOf(error: unknown): string | undefined {
  if (!isRouteErrorResponse(error)) return undefined;
  const data: unknown = error.data;
  const hasMessage = typeof data === "object" && data !== null && "message" in data;
  return hasMessage && typeof data.message === "string" ? data.message : undefined;
}
