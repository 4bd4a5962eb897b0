import { describe, expect, it } from "vitest";
import { buildOrder } from "#models/testing/build-order";
import type { BankLine } from "./bank-file";
import { candidatesFor } from "./bank-source";

const line = (parts: Partial<BankLine>): BankLine => ({
  act: "challenge",
  moods: [3],
  channels: ["chat"],
  styles: ["blunt"],
  after: ["inform"],
  text: "that can't be right",
  ...parts,
});
const texts = (parts: Partial<BankLine>, order: Parameters<typeof buildOrder>[0] = {}): string[] =>
  candidatesFor(buildOrder(order), [line(parts)]);

describe("candidatesFor", () => {
  it("offers a line of the act, mood, channel and move", () => {
    expect(texts({})).toEqual(["that can't be right"]);
  });

  it("offers a line of the mood beside, but not two away", () => {
    expect(texts({ moods: [4] })).toHaveLength(1);
    expect(texts({ moods: [5] })).toEqual([]);
  });

  it("offers no line of another act", () => {
    expect(texts({ act: "vent" })).toEqual([]);
  });

  it("offers nothing where the order speaks of the scenario or must say a fact", () => {
    expect(texts({}, { isSpecific: true })).toEqual([]);
    expect(texts({}, { mustSay: [{ key: "order", label: "order", type: "code", value: "R-1" }] })).toEqual(
      [],
    );
  });

  it("offers no line that was said before, in this contact or lately", () => {
    expect(texts({}, { avoid: ["That can't be right."] })).toEqual([]);
    expect(
      texts(
        {},
        {
          history: [
            { by: "customer", text: "that cant be right" },
            { by: "customer", text: "That can't be right!" },
          ],
        },
      ),
    ).toEqual([]);
  });

  it("offers an answer to a kindred move, unless the line answers one thing only", () => {
    expect(texts({ after: ["expect"] })).toHaveLength(1);
    expect(texts({ after: ["expect"], text: "don't say wait again" })).toEqual([]);
    expect(texts({ after: ["apologize"] })).toEqual([]);
  });

  it("keeps spoken words out of a chat and typed ones off the phone", () => {
    expect(texts({ channels: ["phone"], text: "I can't hear you" })).toEqual([]);
    expect(texts({ channels: ["chat"], text: "lol no" }, { channel: "phone" })).toEqual([]);
  });

  it("keeps a non-native speaker's line for non-native speakers", () => {
    expect(texts({ styles: ["nonnative", "polite"] })).toEqual([]);
    expect(texts({ styles: ["nonnative", "polite"] }, { styles: ["nonnative"] })).toHaveLength(1);
  });

  it("keeps stately words for those who speak so", () => {
    expect(texts({ text: "I should like an answer" })).toEqual([]);
    expect(texts({ text: "I should like an answer" }, { styles: ["formal"] })).toHaveLength(1);
  });

  it("draws the same lines for the same seed and turn", () => {
    const bank = Array.from({ length: 30 }, (_, at) => line({ text: `no, not number ${at}` }));
    expect(candidatesFor(buildOrder(), bank)).toEqual(candidatesFor(buildOrder(), bank));
    expect(candidatesFor(buildOrder({ turn: 4 }), bank)).not.toEqual(candidatesFor(buildOrder(), bank));
  });
});
