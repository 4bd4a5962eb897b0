/** Tells the server the browser's time zone once, where it differs from the account's. */
import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useRootData } from "./root-data";

/** Posts `timeZone` to /account/time-zone after hydration; the page then shows its times anew. */
export function useTimeZone(): void {
  const { viewer, timeZone, csrfToken } = useRootData();
  const { submit } = useFetcher();
  const reported = useRef<string>();
  const isSignedIn = viewer !== null;

  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!isSignedIn || !here || here === timeZone || here === reported.current) return;
    reported.current = here;
    submit({ timeZone: here, csrf: csrfToken }, { method: "post", action: "/account/time-zone" });
  }, [isSignedIn, timeZone, csrfToken, submit]);
}
