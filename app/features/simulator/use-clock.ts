/** The server's time, ticking once a second; null until the page runs in a browser that knows it. */
import { useEffect, useState } from "react";

const TICK_IN_MS = 1000;

/** Milliseconds since 1970 by the server's clock. */
export function useClock(isRunning: boolean, aheadInMs: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNow(Date.now() + aheadInMs);
    tick();
    const timer = setInterval(tick, TICK_IN_MS);
    return () => clearInterval(timer);
  }, [isRunning, aheadInMs]);
  return now;
}
