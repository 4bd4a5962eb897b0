import { describe, expect, it } from "vitest";
import { buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { moodHeard } from "./mood";
import { followed, skillOf, trainMoodReader } from "./mood-reader";

const TAUGHT = [
  { text: "thank you so much, that's lovely", mood: 0 },
  { text: "thanks, lovely", mood: 0 },
  { text: "could you tell me where it is", mood: 1 },
  { text: "i've asked this already", mood: 2 },
  { text: "this is the third time and i'm tired of it", mood: 3 },
  { text: "this is RIDICULOUS, what are you people doing!!", mood: 5 },
  { text: "RIDICULOUS! get me your manager!", mood: 5 },
];

describe("trainMoodReader", () => {
  it("hears anger in words like those it learned as angry, and calm in the others", () => {
    const read = trainMoodReader(TAUGHT);

    expect(read("RIDICULOUS!")).toBeGreaterThan(read("lovely, thank you") + 2);
  });

  it("stays between 0 and 5", () => {
    const read = trainMoodReader(TAUGHT);

    for (const { text } of TAUGHT) expect(read(`${text} ${text}`)).toBeLessThanOrEqual(5);
  });
});

describe("followed", () => {
  it("keeps half of what was heard so far", () => {
    expect(followed((text) => Number(text), ["4", "0", "2"])).toEqual([4, 2, 2]);
  });
});

describe("skillOf", () => {
  it("gives agreement and the share within one level", () => {
    const lines = [
      { text: "0", mood: 0 },
      { text: "1", mood: 3 },
    ];

    expect(skillOf((text) => Number(text), [lines])).toEqual({
      lines: 2,
      spearman: 1,
      spearmanOfSingleLines: 1,
      withinOne: 0.5,
    });
  });
});

describe("moodHeard", () => {
  it("compares what was meant with what is heard, and leaves forced lines out of the last figure", () => {
    const contact = buildPlayedContact([
      customerSaid("4", { mood: 4, act: "open_issue" }),
      customerSaid("0", { mood: 0 }),
      customerSaid("2", { mood: 2 }),
      customerSaid("5", { mood: 1, released: ["item"] }),
    ]);
    const skill = { lines: 0, spearman: 0, spearmanOfSingleLines: 0, withinOne: 0 };

    const heard = moodHeard([contact], { read: (text) => Number(text), skill });

    expect(heard.spearmanOfFreeLines).toBe(1);
    expect(heard.spearmanOfSingleLines).toBeLessThan(1);
    expect(heard.heardByMeant["4"]).toEqual({ lines: 1, heard: 4 });
  });
});
