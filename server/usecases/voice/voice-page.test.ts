import { describe, expect, it } from "vitest";
import { buildViewer } from "#test/builders/viewer";
import { ROLES } from "#training/shared/access";
import { succeed } from "#training/shared/result";
import { createVoicePage } from "./index";
import type { VoiceDesk } from "./ports";

const STARTED = new Date("2026-03-02T09:00:00Z");
const FAILED = new Date("2026-03-02T10:00:00Z");
const trial = { tookInMs: 120, plan: "Where is it?", lines: [{ text: "so where is it" }] };

function deskOf(parts: Partial<VoiceDesk> = {}): VoiceDesk {
  return {
    face: { kind: "bundled", model: "small", place: "models/small" },
    health: () => ({ status: "failed", reason: "The weights are missing." }),
    load: () => undefined,
    counts: () => ({
      said: { written: 3, bank: 1, generated: 0 },
      lastResorts: 0,
      stops: [{ rule: "repeats", source: "bank", count: 2 }],
      crashes: 0,
      failedJobs: 0,
      changedAt: FAILED,
    }),
    trySaying: async () => succeed(trial),
    ...parts,
  };
}

describe("createVoicePage", () => {
  it("is for admins alone, to read and to try", async () => {
    const page = createVoicePage(deskOf(), STARTED);
    for (const role of ROLES) {
      const viewer = buildViewer({ roles: [role] });
      expect(page.read(viewer).ok, role).toBe(role === "admin");
      expect((await page.saySomething(viewer)).ok, role).toBe(role === "admin");
    }
  });

  it("says how the model does, why, and since when", () => {
    const read = createVoicePage(deskOf(), STARTED).read(buildViewer({ roles: ["admin"] }));
    expect(read).toMatchObject({
      value: {
        startedAt: STARTED.toISOString(),
        health: { status: "failed", reason: "The weights are missing.", since: FAILED.toISOString() },
        counts: { stops: [{ rule: "repeats", source: "bank", count: 2 }] },
      },
    });
  });

  it("tells where lines of contacts are sent, and nothing where they stay", () => {
    const sendsTo = { host: "words.example:8080", isThisMachine: false, isEncrypted: true };
    const endpoint = { kind: "openai", model: "chat", place: sendsTo.host, sendsTo } as const;
    expect(createVoicePage(deskOf({ face: endpoint }), STARTED).wordsGoTo()).toEqual(sendsTo);
    const folder = { kind: "transformers", model: "chat (q4)", place: "./chat" } as const;
    for (const face of [deskOf().face, folder, undefined])
      expect(createVoicePage(deskOf({ face }), STARTED).wordsGoTo()).toBeNull();
  });

  it("tries nothing where no model is chosen", async () => {
    const page = createVoicePage(deskOf({ face: undefined }), STARTED);
    expect(await page.saySomething(buildViewer({ roles: ["admin"] }))).toEqual({ ok: false, failure: "off" });
  });
});
