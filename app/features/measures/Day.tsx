/** A working day: an ISO date, the same in every zone. Moments are LocalTime's. */
import { formatTime } from "~/components/ui/local-time";

export function Day({ on }: { on: string }) {
  const noon = new Date(`${on}T12:00:00Z`);
  return <time dateTime={on}>{formatTime(noon, "date", { timeZone: "UTC", now: noon })}</time>;
}

/** "Mar 2026" */
export function monthName(day: string): string {
  const noon = new Date(`${day.slice(0, 7)}-15T12:00:00Z`);
  return formatTime(noon, "date", { timeZone: "UTC", now: noon }).split(" ").slice(1).join(" ");
}
