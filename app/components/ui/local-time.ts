/**
 * Times in words, the same on the server and in the browser.
 *
 * The parts come from Intl in the reader's zone; the words around them are ours,
 * because engines differ in them ("Sept" or "Sep") and a page that reads
 * differently on both sides would be rendered twice.
 */
const TIME_STYLES = ["date", "date-time", "relative", "day", "time"] as const;
export type TimeStyle = (typeof TIME_STYLES)[number];

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MINUTE_IN_MS = 60_000;
const HOUR_IN_MS = 60 * MINUTE_IN_MS;
const DAY_IN_MS = 24 * HOUR_IN_MS;

type Reading = { timeZone: string; now: Date };

/**
 * @example
 * formatTime(at, "date", { timeZone: "Europe/London", now }); // "28 Nov 2026"
 */
export function formatTime(at: Date, style: TimeStyle, { timeZone, now }: Reading): string {
  const local = partsIn(at, timeZone);
  const date = `${local.day} ${local.month.slice(0, 3)} ${local.year}`;
  const time = `${local.hour}:${local.minute}`;
  if (style === "date") return date;
  if (style === "time") return time;
  if (style === "date-time") return `${date}, ${time}`;
  if (style === "relative") return relative(at.getTime() - now.getTime()) ?? date;
  const year = local.year === partsIn(now, timeZone).year ? "" : ` ${local.year}`;
  return `${local.weekday} ${local.day} ${local.month}${year}`;
}

/** "3 minutes ago", "in 2 days"; nothing beyond 13 days, where a date says more. */
function relative(distanceInMs: number): string | undefined {
  const size = Math.abs(distanceInMs);
  if (size < MINUTE_IN_MS) return "just now";
  if (size >= 14 * DAY_IN_MS) return undefined;
  const words =
    size < HOUR_IN_MS
      ? count(size / MINUTE_IN_MS, "minute")
      : size < DAY_IN_MS
        ? count(size / HOUR_IN_MS, "hour")
        : count(size / DAY_IN_MS, "day");
  return distanceInMs < 0 ? `${words} ago` : `in ${words}`;
}

function count(amount: number, unit: string): string {
  const whole = Math.floor(amount);
  return whole === 1 ? `1 ${unit}` : `${whole} ${unit}s`;
}

function partsIn(at: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: knownZone(timeZone),
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  return {
    year,
    month: MONTHS[month - 1] ?? "",
    day,
    weekday: WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "",
    hour: parts.hour ?? "",
    minute: parts.minute ?? "",
  };
}

/** The zone, or UTC where this engine does not know it. */
function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone });
    return timeZone;
  } catch {
    return "UTC";
  }
}
