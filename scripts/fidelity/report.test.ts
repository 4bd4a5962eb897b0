import { describe, expect, it } from "vitest";
import type { Verdict } from "./gates";
import { tableOf } from "./report";

const gate = {
  id: "made",
  title: "Lines that are not a customer's",
  must: "be at most" as const,
  limit: 0,
  unit: "count" as const,
  read: () => 0,
};
const share = { ...gate, title: "Plain lines", limit: 0.05, unit: "share" as const };
const known = { gate: "made", floor: 0.09, why: "", tried: "", wouldMend: "" };

describe("tableOf", () => {
  it("gives value, gate and by how much it is missed, in columns", () => {
    const verdicts: Verdict[] = [
      { gate, value: 0, missedBy: 0, standing: "met" },
      { gate: share, value: 0.1, missedBy: 0.05, standing: "known miss", known },
    ];

    expect(tableOf(verdicts).split("\n")).toEqual([
      "measure                          value  gate           standing",
      "Lines that are not a customer's  0      at most 0      met",
      "Plain lines                      0.100  at most 0.050  known miss by 0.050, last 0.090",
    ]);
  });
});
