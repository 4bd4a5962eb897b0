import { describe, expect, it } from "vitest";
import { createVoiceRecord } from "./voice-record";

const NOON = new Date("2026-03-02T12:00:00Z");

describe("createVoiceRecord", () => {
  it("counts lines by source, and a last resort as a written line", () => {
    const record = createVoiceRecord();
    record.hear({ event: "line-said", source: "bank", act: "vent", candidates: 3, passed: {} });
    record.hear({ event: "line-said", source: "written", act: "vent", candidates: 3, passed: {} });
    record.hear({ event: "no-line-passed", act: "vent", rule: "repeats" });
    expect(record.read()).toMatchObject({ said: { written: 2, bank: 1, generated: 0 }, lastResorts: 1 });
  });

  it("counts what the guard stopped by rule and source, the commonest first", () => {
    const record = createVoiceRecord();
    for (const [rule, source] of [
      ["stumbles", "generated"],
      ["repeats", "bank"],
      ["repeats", "generated"],
      ["repeats", "bank"],
    ] as const)
      record.hear({ event: "guard-stopped", rule, source });
    expect(record.read().stops).toEqual([
      { rule: "repeats", source: "bank", count: 2 },
      { rule: "stumbles", source: "generated", count: 1 },
      { rule: "repeats", source: "generated", count: 1 },
    ]);
  });

  it("remembers since when the model is as it is, and how often it crashed or failed a job", () => {
    const record = createVoiceRecord(() => NOON);
    expect(record.read().changedAt).toBeUndefined();
    record.hear({ event: "voice-ready" });
    record.hear({ event: "voice-crashed", reason: "its thread ended" });
    record.hear({ event: "voice-job-failed", reason: "out of range" });
    expect(record.read()).toMatchObject({ changedAt: NOON, crashes: 1, failedJobs: 1 });
  });
});
