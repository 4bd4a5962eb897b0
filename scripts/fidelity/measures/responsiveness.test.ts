import { describe, expect, it } from "vitest";
import { buildConversation } from "#test/builders/conversation";
import { responsivenessOf } from "./responsiveness";

const conversation = (number: number) =>
  buildConversation({
    id: `made-${number}`,
    turns: [
      { by: "agent", line: 1, moves: ["greet"], asks: [], text: `hello ${"abcdefghijkl"[number]}` },
      { by: "customer", line: 2, mood: 2, act: "vent", factKeys: [], text: `line ${"abcdefghijkl"[number]}` },
    ],
  });
const CONVERSATIONS = Array.from({ length: 10 }, (_, number) => conversation(number));

describe("responsivenessOf", () => {
  it("is 1 for a scorer that knows what follows and 0 for one that can't tell", async () => {
    const knowing = {
      score: async (order: { history: readonly { text: string }[] }, lines: readonly string[]) =>
        lines.map((line) => (line.at(-1) === order.history.at(-1)?.text.at(-1) ? 1 : 0)),
    };
    const indifferent = { score: async (_order: unknown, lines: readonly string[]) => lines.map(() => 0) };

    expect(await responsivenessOf(knowing, CONVERSATIONS)).toEqual({ exchanges: 10, firstOfTen: 1 });
    expect(await responsivenessOf(indifferent, CONVERSATIONS)).toEqual({ exchanges: 10, firstOfTen: 0 });
  });

  it("takes as many exchanges as it is told, evenly spread", async () => {
    const indifferent = { score: async (_order: unknown, lines: readonly string[]) => lines.map(() => 0) };

    expect((await responsivenessOf(indifferent, CONVERSATIONS, 4)).exchanges).toBe(4);
  });
});
