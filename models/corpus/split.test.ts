import { describe, expect, it } from "vitest";
import { readCorpus } from "./parse-corpus";
import { splitOf } from "./split";

describe("splitOf", () => {
  it("never moves a conversation: these stand where they always stood", () => {
    expect(["telecom-001", "telecom-002", "telecom-003", "anger-001", "moves-001"].map(splitOf)).toEqual([
      "train",
      "train",
      "train",
      "train",
      "validation",
    ]);
  });

  it("gives about 70, 15 and 15 per cent of the corpus to train, validation and test", () => {
    const all = readCorpus().conversations.map((each) => splitOf(each.id));
    const share = (part: string): number => all.filter((each) => each === part).length / all.length;
    expect(share("train")).toBeCloseTo(0.7, 1);
    expect(share("validation")).toBeCloseTo(0.15, 1);
    expect(share("test")).toBeCloseTo(0.15, 1);
  });
});
