/** The line and the note being written, and what is not acknowledged yet, kept in this tab. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Command, ContactView } from "./contact-view";
import { type Kept, keep, readKept } from "./kept-contact";

export function useKept(attemptId: string, waiting: readonly Command[], returned: ContactView["returned"]) {
  const [draft, setDraft] = useState("");
  const [note, setNote] = useState("");
  const isRead = useRef(false);
  const [isShown, setShown] = useState(false);

  /** Takes up what was kept; returns it. Nothing is kept anew before this. */
  const read = useCallback((): Kept => {
    const kept = readKept(storageOfTab(), attemptId);
    if (!isRead.current) {
      setDraft(kept.draft);
      setNote(kept.note);
      setShown(true);
    }
    isRead.current = true;
    return kept;
  }, [attemptId]);

  useEffect(() => {
    if (returned !== null) setDraft((text) => (text === "" ? returned.text : `${returned.text}\n${text}`));
  }, [returned]);

  useEffect(() => {
    // Not before what was kept is on screen: it would be overwritten with nothing.
    if (isShown) keep(storageOfTab(), attemptId, { draft, note, waiting });
  }, [attemptId, isShown, draft, note, waiting]);

  return { draft, setDraft, note, setNote, read };
}

/** The tab's storage; none where the browser forbids it. */
function storageOfTab(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    // Forbidden: the page works on, only a reload would lose the draft.
    return undefined;
  }
}
