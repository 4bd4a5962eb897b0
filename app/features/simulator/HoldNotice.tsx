/** The hold, running: how long, of how long promised, and by how much it is over. */
import { Pause } from "lucide-react";
import { classes } from "~/components/ui/classes";
import { clockFace } from "./contact-reading";
import { useClock } from "./use-clock";

type HoldNoticeProps = {
  hold: { since: string; minutes: number | null };
  customer: string;
  aheadInMs: number;
};

export function HoldNotice({ hold, customer, aheadInMs }: HoldNoticeProps) {
  const now = useClock(true, aheadInMs);
  const seconds = now === null ? 0 : (now - Date.parse(hold.since)) / 1000;
  const promised = hold.minutes === null ? null : hold.minutes * 60;
  const isLate = promised !== null && seconds > promised;

  return (
    <div
      className={classes(
        "flex flex-wrap items-center gap-x-3 border-t px-4 py-2 text-sm",
        isLate ? "border-amber/40 bg-amber-wash text-amber" : "border-line bg-sunken",
      )}
    >
      <Pause aria-hidden className="size-4" />
      <span>{customer} is on hold</span>
      <span className="tabular-nums">
        {clockFace(seconds)}
        {promised === null ? ", no time promised" : ` of ${clockFace(promised)}`}
      </span>
      {isLate ? <span className="font-[550]">{clockFace(seconds - promised)} late</span> : null}
    </div>
  );
}
