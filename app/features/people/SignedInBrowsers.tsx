/** Where somebody is signed in, and how to end it, one by one or everywhere. */
import { useNavigation } from "@remix-run/react";
import { Monitor, Smartphone } from "lucide-react";
import type { SignedInBrowser } from "#server/usecases/people/own-account";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { LocalTime } from "~/components/ui/LocalTime";
import { Tag } from "~/components/ui/Tag";

export function SignedInBrowsers({ browsers }: { browsers: readonly SignedInBrowser[] }) {
  const isPending = useNavigation().formData?.get("intent") === "end-all-sessions";
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {browsers.map((browser) => (
          <BrowserRow key={browser.reference} browser={browser} />
        ))}
      </ul>
      <Form className="mt-5">
        <input type="hidden" name="intent" value="end-all-sessions" />
        <Button variant="secondary" isPending={isPending}>
          Sign out everywhere
        </Button>
        <p className="mt-2 text-sm text-muted">
          Ends all of these, this browser too. You will have to sign in again.
        </p>
      </Form>
    </>
  );
}

function BrowserRow({ browser }: { browser: SignedInBrowser }) {
  const Icon = /iPhone|iPad|Android/.test(browser.device) ? Smartphone : Monitor;
  const pending = useNavigation().formData;
  return (
    <li className="flex items-start gap-3 py-3">
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-[550]">
          {browser.device}
          {browser.isThisOne ? <Tag tone="success">This browser</Tag> : null}
        </p>
        <p className="text-sm text-muted">
          Since <LocalTime at={browser.startedAt} style="date-time" />
          {browser.isThisOne ? null : (
            <>
              , last seen within the hour after <LocalTime at={browser.seenAt} style="date-time" />
            </>
          )}
        </p>
      </div>
      {browser.isThisOne ? null : (
        <Form>
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="reference" value={browser.reference} />
          <Button
            variant="quiet"
            size="sm"
            aria-label={`Sign out of ${browser.device}`}
            isPending={pending?.get("reference") === browser.reference}
          >
            Sign out
          </Button>
        </Form>
      )}
    </li>
  );
}
