/** Noon (UTC) of an ISO date: shown as that day in every zone from UTC−12 to UTC+11. */
export function dayToDate(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
