/** A working day, such as a due date: it has no time and no zone, so it reads the same everywhere. */
import { useRootData } from "~/components/shell/root-data";
import { formatTime } from "~/components/ui/local-time";

export function Day({ day }: { day: string }) {
  const now = new Date(useRootData().now);
  const noon = new Date(`${day}T12:00:00Z`);
  return <time dateTime={day}>{formatTime(noon, "day", { timeZone: "UTC", now })}</time>;
}
