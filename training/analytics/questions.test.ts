import { describe, expect, it } from "vitest";
import { CostPerLeaverSchema, TeamQuerySchema, TenureSpanSchema } from "./questions";

describe("TeamQuerySchema", () => {
  it("asks for everybody here, by name, where an address says nothing", () => {
    expect(TeamQuerySchema.parse({})).toEqual({
      teamId: null,
      text: "",
      shown: "all",
      withLeavers: false,
      sort: "name",
      direction: "asc",
    });
  });

  it("takes what an address says, and nothing that it may not say", () => {
    const asked = { teamId: "t1", text: " zoe ", shown: "overdue", withLeavers: "yes", sort: "mastery" };
    expect(TeamQuerySchema.parse({ ...asked, direction: "up" })).toEqual({
      teamId: "t1",
      text: "zoe",
      shown: "overdue",
      withLeavers: true,
      sort: "mastery",
      direction: "asc",
    });
    expect(TeamQuerySchema.parse({ teamId: "", sort: "salary", shown: "'--" })).toMatchObject({
      teamId: null,
      sort: "name",
      shown: "all",
    });
  });
});

describe("TenureSpanSchema", () => {
  it.each([
    ["6", 6],
    ["24", 24],
    ["7", 12],
    [null, 12],
    ["x", 12],
  ])("reads %j as %i months", (text, months) => {
    expect(TenureSpanSchema.parse(text)).toBe(months);
  });
});

describe("CostPerLeaverSchema", () => {
  it.each([
    ["6,440", 6440],
    [" 12 000 ", 12_000],
    ["0", 0],
  ])("reads %j as %i", (text, amount) => {
    expect(CostPerLeaverSchema.parse(text)).toBe(amount);
  });

  it.each(["", "-5", "6440.50", "£6,440", "1000001", "1e9"])("refuses %j", (text) => {
    expect(CostPerLeaverSchema.safeParse(text).success).toBe(false);
  });
});
