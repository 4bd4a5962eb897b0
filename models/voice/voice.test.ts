import { describe, expect, it } from "vitest";
import { createGuard } from "#models/guard/guard";
import { buildOrder } from "#models/testing/build-order";
import type { CandidateSource, LineScorer, SpeechOrder, SpokenLine } from "#training/simulation/ports";
import { createVoice, type VoiceEvent, type VoiceParts } from "./voice";

const never = new AbortController().signal;
const sourceOf = (source: SpokenLine["source"], lines: readonly string[]): CandidateSource => ({
  source,
  candidates: async () => lines,
});
/** Scores the wanted line high and all others 0. */
const liking = (wanted: string): LineScorer => ({
  score: async (_order, lines) => lines.map((line) => (line === wanted ? 5 : 0)),
});
const indifferent = liking("");

function speak(
  parts: Partial<VoiceParts>,
  order: Partial<SpeechOrder> = {},
  signal = never,
): Promise<SpokenLine> {
  const voice = createVoice({
    sources: [],
    selector: indifferent,
    guard: createGuard(),
    after: () => never,
    ...parts,
  });
  return voice.speak(buildOrder(order), signal);
}

describe("createVoice", () => {
  it("says the line that answers best, whoever wrote it", async () => {
    const said = await speak({
      sources: [sourceOf("bank", ["that isn't what i asked"])],
      selector: liking("that isn't what i asked"),
    });
    expect(said).toEqual({ text: "that isn't what i asked", source: "bank" });
  });

  it("prefers a written line that answers better to a generated one", async () => {
    const written = "that's not what the tracking says";
    const generated = sourceOf("generated", ["so that's not what the tracking says"]);
    expect(await speak({ sources: [generated], selector: liking(written) })).toEqual({
      text: written,
      source: "written",
    });
  });

  it("never says a line that the guard stops, however well it scores", async () => {
    const said = await speak({
      sources: [sourceOf("bank", ["you owe me £40"])],
      selector: liking("you owe me £40"),
    });
    expect(said).toEqual({ text: "that's not what the tracking says", source: "written" });
  });

  it("answers with a written line when a source fails", async () => {
    const events: VoiceEvent[] = [];
    const broken: CandidateSource = {
      source: "generated",
      candidates: async () => Promise.reject(new Error("gone")),
    };
    expect((await speak({ sources: [broken], log: (event) => events.push(event) })).source).toBe("written");
    expect(events).toContainEqual({ event: "source-failed", source: "generated", reason: "gone" });
  });

  it("answers with a written line when a source is late", async () => {
    const late: CandidateSource = { source: "generated", candidates: () => new Promise(() => {}) };
    const said = await speak({ sources: [late], after: () => AbortSignal.abort() });
    expect(said).toEqual({ text: "that's not what the tracking says", source: "written" });
  });

  it("goes without the likelihood when it is late", async () => {
    const late: LineScorer = { score: () => new Promise(() => {}) };
    expect((await speak({ likelihood: late, after: () => AbortSignal.abort() })).source).toBe("written");
  });

  it("answers even when the learner has left", async () => {
    expect((await speak({}, {}, AbortSignal.abort())).source).toBe("written");
  });

  it("repeats a written line rather than say nothing", async () => {
    const said = await speak({}, { avoid: ["that's not what the tracking says"] });
    expect(said).toEqual({ text: "that's not what the tracking says", source: "written" });
  });

  it("shows no placeholder, whatever the author wrote", async () => {
    expect((await speak({}, { written: ["it's {order}"] })).text).toBe("Hm.");
  });

  it("says the same for the same order, and varies with the seed among equals", async () => {
    const written = [
      "no, it isn't here",
      "nothing came",
      "i never got it",
      "nobody delivered anything",
      "it did not come",
    ];
    const lines = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => speak({}, { written, seed })));
    expect(await speak({}, { written, seed: 1 })).toEqual(lines[0]);
    expect(new Set(lines.map((line) => line.text)).size).toBeGreaterThan(1);
  });
});
