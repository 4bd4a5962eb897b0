/** A moment, in the reader's zone. Every date on screen is one of these. */
import { useEffect, useState } from "react";
import { useRootData } from "~/components/shell/root-data";
import { formatTime, type TimeStyle } from "./local-time";

const REFRESH_IN_MS = 30_000;

export type LocalTimeProps = { at: string | Date; style?: TimeStyle; className?: string };

export function LocalTime({ at, style = "date", className }: LocalTimeProps) {
  const { timeZone, now } = useRootData();
  const reference = useNow(new Date(now), style === "relative");
  const moment = typeof at === "string" ? new Date(at) : at;
  if (Number.isNaN(moment.getTime())) return null;

  const reading = { timeZone, now: reference };
  return (
    <time
      dateTime={moment.toISOString()}
      title={formatTime(moment, "date-time", reading)}
      className={className}
    >
      {formatTime(moment, style, reading)}
    </time>
  );
}

/** The server's time first, so that both sides render alike; then the reader's clock. */
function useNow(first: Date, isRunning: boolean): Date {
  const [now, setNow] = useState<Date | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), REFRESH_IN_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now ?? first;
}
