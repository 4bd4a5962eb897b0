import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCorpus } from "#models/corpus/parse-corpus";
import { modelPath } from "#models/files";
import { createGuard } from "#models/guard/guard";
import { buildOrder } from "#models/testing/build-order";
import { bankText, readBank } from "./bank-file";
import { buildBank, readAllowedWords, readReviewed } from "./build-bank";
import { bareWords, whyNotAlone } from "./line-rules";

const allowed = readAllowedWords();

describe("whyNotAlone", () => {
  const lines: Array<[string, string | undefined]> = [
    ["that's not a reason", undefined],
    ["my dog ate it", '"dog" belongs to a story'],
    ["she told me that", '"she" belongs to a story'],
    ["I waited 3 times", "it holds a name, figure, quotation or sign"],
    ["I asked Gareth", "it holds a name, figure, quotation or sign"],
    ["it's working now", '"working" belongs to a story'],
    ["i did it", "it reports on a step"],
  ];

  it.each(lines)("judges %j: %s", (text, why) => {
    expect(whyNotAlone({ act: "challenge", factKeys: [], text }, allowed)).toBe(why);
  });

  it("lets nothing through that says a fact or opens the story", () => {
    expect(whyNotAlone({ act: "challenge", factKeys: ["order"], text: "no" }, allowed)).toBe(
      "it says a fact",
    );
    expect(whyNotAlone({ act: "open_issue", factKeys: [], text: "no" }, allowed)).toBe(
      "its act speaks of the scenario",
    );
  });
});

describe("the bank in the box", () => {
  const { conversations } = readCorpus();
  const reviewed = readReviewed();
  const bank = buildBank(conversations, reviewed, allowed);

  it("is what the build makes of the corpus", () => {
    expect(readFileSync(modelPath("weights/line-bank.tsv"), "utf8")).toBe(bankText(bank));
  });

  it("holds at least 800 lines, each read by somebody and found in the corpus", () => {
    expect(bank.length).toBeGreaterThanOrEqual(800);
    const found = new Set(bank.map((line) => `${line.act} ${bareWords(line.text)}`));
    for (const [act, lines] of reviewed) for (const each of lines) expect(found).toContain(`${act} ${each}`);
  });

  it("holds no line that the guard would stop in its own act and mood", () => {
    const guard = createGuard();
    for (const { act, moods, text } of readBank()) {
      const order = buildOrder({ act, mood: moods[0] ?? 3 });
      expect(guard.judge({ text, source: "bank" }, order), text).toEqual({ passes: true });
    }
  });
});
