import { describe, expect, it } from "vitest";
import { formatTime } from "./local-time";

const NOW = new Date("2026-11-28T12:00:00Z");
const LONDON = { timeZone: "Europe/London", now: NOW };

describe("formatTime", () => {
  it("shows the date of the reader's zone, not of the server's", () => {
    const lateOnFriday = new Date("2026-11-27T23:30:00Z");
    expect(formatTime(lateOnFriday, "date", LONDON)).toBe("27 Nov 2026");
    expect(formatTime(lateOnFriday, "date", { timeZone: "Asia/Tokyo", now: NOW })).toBe("28 Nov 2026");
  });

  it("counts midnight as 00, in summer time too", () => {
    expect(formatTime(new Date("2026-06-30T23:05:00Z"), "date-time", LONDON)).toBe("1 Jul 2026, 00:05");
  });

  it("names the weekday, and the year only where it is another one", () => {
    expect(formatTime(new Date("2026-11-30T09:00:00Z"), "day", LONDON)).toBe("Monday 30 November");
    expect(formatTime(new Date("2025-11-30T09:00:00Z"), "day", LONDON)).toBe("Sunday 30 November 2025");
  });

  it.each([
    [-20_000, "just now"],
    [-60_000, "1 minute ago"],
    [-59 * 60_000, "59 minutes ago"],
    [-60 * 60_000, "1 hour ago"],
    [3 * 24 * 60 * 60_000, "in 3 days"],
    [-14 * 24 * 60 * 60_000, "14 Nov 2026"],
  ])("says %d ms from now as '%s'", (distanceInMs, words) => {
    expect(formatTime(new Date(NOW.getTime() + distanceInMs), "relative", LONDON)).toBe(words);
  });

  it("falls back to UTC for a zone that the engine does not know", () => {
    expect(formatTime(NOW, "time", { timeZone: "Mars/Olympus", now: NOW })).toBe("12:00");
  });
});
