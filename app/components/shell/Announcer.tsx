/**
 * Says things to screen readers: new pages by their title, and whatever a page
 * wants to have said, politely and one after the other.
 */
import { useLocation } from "@remix-run/react";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => {});

/** A function that has a sentence read out when the reader pauses. */
export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", count: 0 });
  const announce = useCallback((text: string) => setSaid((last) => ({ text, count: last.count + 1 })), []);
  useAnnouncePages(announce);

  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* A trailing space that comes and goes makes the same sentence news again. */}
      <div aria-live="polite" aria-atomic className="sr-only">
        {said.text}
        {said.count % 2 === 0 ? "" : "\u00a0"}
      </div>
    </AnnounceContext.Provider>
  );
}

/** After a change of page: the focus to its content, and its title read out. */
function useAnnouncePages(announce: (text: string) => void) {
  const { pathname } = useLocation();
  const previous = useRef(pathname);

  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    if (!document.activeElement?.closest("[data-keep-focus]")) {
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    announce(document.title);
  }, [pathname, announce]);
}
