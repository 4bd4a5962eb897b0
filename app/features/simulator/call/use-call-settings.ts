/** The call's settings, remembered in this browser once they were read. */
import { useCallback, useEffect, useState } from "react";
import { type CallSettings, keepCallSettings, readCallSettings, USUAL_SETTINGS } from "./call-settings";

export function useCallSettings() {
  const [settings, setSettings] = useState(USUAL_SETTINGS);
  useEffect(() => setSettings(readCallSettings(storageOfBrowser())), []);
  const change = useCallback((changes: Partial<CallSettings>) => {
    setSettings((before) => {
      const next = { ...before, ...changes };
      keepCallSettings(storageOfBrowser(), next);
      return next;
    });
  }, []);
  return { settings, change };
}

function storageOfBrowser(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    // Forbidden: the choice holds until the page is left.
    return undefined;
  }
}
