import { describe, expect, it } from "vitest";
import { readOptions } from "./options";

describe("readOptions", () => {
  it("plays a thousand lines from seed 1 unless told otherwise", () => {
    expect(readOptions([])).toEqual({ ok: true, value: { turns: 1000, seed: 1, transcripts: false } });
    expect(readOptions(["--turns", "50", "--seed", "7", "--transcripts"])).toEqual({
      ok: true,
      value: { turns: 50, seed: 7, transcripts: true },
    });
  });

  it.each([[["--turns", "many"]], [["--turns", "0"]], [["--seed", "1.5"]], [["--loud"]], [["stray"]]])(
    "refuses %j with a sentence",
    (parameters) => {
      const read = readOptions(parameters);

      expect(read.ok ? "" : read.failure).not.toBe("");
    },
  );
});
