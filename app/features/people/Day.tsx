/** A working day such as a hire date, written out. A day has no time zone, so it reads alike everywhere. */
import { formatTime } from "~/components/ui/local-time";

export function Day({ day }: { day: string }) {
  const moment = new Date(`${day}T00:00:00Z`);
  return <time dateTime={day}>{formatTime(moment, "date", { timeZone: "UTC", now: moment })}</time>;
}
