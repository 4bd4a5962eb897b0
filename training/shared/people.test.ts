import { describe, expect, it } from "vitest";
import { DaySchema, dayIn, EmailSchema, NameSchema, standingAt, TimeZoneSchema } from "./people";

describe("EmailSchema", () => {
  it("keeps one spelling of an address", () => {
    expect(EmailSchema.parse("  Sam.Okafor@Example.COM ")).toBe("sam.okafor@example.com");
  });

  it.each([
    "",
    "sam",
    "sam@",
    "@example.com",
    "sam@example",
    "a b@example.com",
    `${"a".repeat(250)}@example.com`,
  ])("refuses %j", (text) => {
    expect(EmailSchema.safeParse(text).success).toBe(false);
  });
});

describe("NameSchema", () => {
  it("tidies spaces and drops control characters", () => {
    expect(NameSchema.parse("  Ada \n\t Lovelace\u0000\u202e ")).toBe("Ada Lovelace");
  });

  it("keeps letters of every script, and markup as plain text", () => {
    expect(NameSchema.parse("Nguyễn Thị <b>Ánh</b>")).toBe("Nguyễn Thị <b>Ánh</b>");
  });

  it("refuses a name of nothing but spaces, and one of 81 characters", () => {
    expect(NameSchema.safeParse(" \u200b ").success).toBe(false);
    expect(NameSchema.safeParse("a".repeat(81)).success).toBe(false);
  });
});

describe("DaySchema", () => {
  it("accepts the leap day of 2024 and refuses that of 2025", () => {
    expect(DaySchema.safeParse("2024-02-29").success).toBe(true);
    expect(DaySchema.safeParse("2025-02-29").success).toBe(false);
  });

  it.each(["", "2025-1-2", "2025-13-01", "2025-00-10", "01/02/2025", "tomorrow"])("refuses %j", (text) => {
    expect(DaySchema.safeParse(text).success).toBe(false);
  });
});

describe("TimeZoneSchema", () => {
  it("accepts a zone of the IANA list and refuses an invented one", () => {
    expect(TimeZoneSchema.safeParse("Europe/Lisbon").success).toBe(true);
    expect(TimeZoneSchema.safeParse("Mars/Olympus").success).toBe(false);
  });
});

describe("dayIn", () => {
  const lateEvening = new Date("2026-03-09T23:30:00Z");

  it("is already tomorrow east of Greenwich and still today west of it", () => {
    expect(dayIn("Asia/Tokyo", lateEvening)).toBe("2026-03-10");
    expect(dayIn("America/Lima", lateEvening)).toBe("2026-03-09");
  });

  it("takes an unknown zone for UTC", () => {
    expect(dayIn("Mars/Olympus", lateEvening)).toBe("2026-03-09");
  });
});

describe("standingAt", () => {
  const noon = new Date("2026-03-09T12:00:00Z");
  const employed = { leftOn: null, disabledAt: null, timeZone: "UTC" };

  it("counts a person as there on their last day and as gone the day after", () => {
    expect(standingAt({ ...employed, leftOn: "2026-03-09" }, noon)).toBe("active");
    expect(standingAt({ ...employed, leftOn: "2026-03-08" }, noon)).toBe("left");
  });

  it("lets the last day end at midnight where the person is", () => {
    const leaver = { ...employed, leftOn: "2026-03-09", timeZone: "Pacific/Auckland" };
    expect(standingAt(leaver, new Date("2026-03-09T10:59:00Z"))).toBe("active");
    expect(standingAt(leaver, new Date("2026-03-09T11:01:00Z"))).toBe("left");
  });

  it("counts a person whose sign-in was taken away as withdrawn from that moment", () => {
    expect(standingAt({ ...employed, disabledAt: noon }, noon)).toBe("withdrawn");
    expect(standingAt({ ...employed, disabledAt: new Date("2026-03-10T00:00:00Z") }, noon)).toBe("active");
  });
});
