import { describe, expect, it } from "vitest";
import { FOR_ACCOUNT_AND_PLACE, FOR_PLACE, placeOf, waitUntil } from "./slow-down";

const NINE = new Date("2026-03-09T09:00:00Z");

function secondsAfterNine(seconds: number): Date {
  return new Date(NINE.getTime() + seconds * 1000);
}

/** This many failures, all at nine o'clock. */
function failures(count: number): Date[] {
  return Array.from({ length: count }, () => NINE);
}

function secondsToWait(count: number): number {
  const until = waitUntil(failures(count), NINE, FOR_ACCOUNT_AND_PLACE);
  return until === undefined ? 0 : (until.getTime() - NINE.getTime()) / 1000;
}

describe("waitUntil", () => {
  it("lets five wrong passwords pass, then doubles the wait from 15 seconds up to 15 minutes", () => {
    const waits = [0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 200].map(secondsToWait);
    expect(waits).toEqual([0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("counts the wait from the latest failure and lets one try again when it is over", () => {
    const sixth = [...failures(5), secondsAfterNine(40)];
    expect(waitUntil(sixth, secondsAfterNine(54), FOR_ACCOUNT_AND_PLACE)).toEqual(secondsAfterNine(55));
    expect(waitUntil(sixth, secondsAfterNine(55), FOR_ACCOUNT_AND_PLACE)).toBeUndefined();
  });

  it("forgets failures after an hour", () => {
    expect(waitUntil(failures(50), secondsAfterNine(3600), FOR_ACCOUNT_AND_PLACE)).toBeUndefined();
  });

  it("lets a patient guesser try 14 passwords in the first hour", () => {
    const tried: Date[] = [];
    for (let second = 0; second < 3600; second += 1) {
      const now = secondsAfterNine(second);
      if (waitUntil(tried, now, FOR_ACCOUNT_AND_PLACE) === undefined) tried.push(now);
    }
    expect(tried).toHaveLength(14);
  });

  it("lets an office mistype 60 times in an hour before anyone there waits", () => {
    expect(waitUntil(failures(60), NINE, FOR_PLACE)).toBeUndefined();
    expect(waitUntil(failures(61), NINE, FOR_PLACE)).toEqual(secondsAfterNine(5));
  });
});

describe("placeOf", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("takes %s for %s", (address, place) => {
    expect(placeOf(address)).toBe(place);
  });
});
