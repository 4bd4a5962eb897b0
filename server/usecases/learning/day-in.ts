/**
 * The calendar day in somebody's time zone.
 */

/** ISO date of a moment in an IANA zone; an unknown zone counts as UTC. */
export function dayIn(timeZone: string, at: Date): string {
  const options = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { ...options, timeZone }).format(at);
  } catch (error) {
    if (error instanceof RangeError) return at.toISOString().slice(0, 10);
    throw error;
  }
}
