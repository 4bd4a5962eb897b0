import { describe, expect, it } from "vitest";
import { buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { doesRise, transitionsOf } from "./transitions";

const bad = customerSaid("no", {
  reasons: [{ event: "dismisses", text: "", arousal: 15, trust: 0, patience: 0 }],
});
const fine = customerSaid("ok");

describe("transitionsOf", () => {
  it("counts bad turns by the bad turns in a row before; the opening is no turn of the agent's", () => {
    const shares = transitionsOf([buildPlayedContact([fine, bad, bad, fine, bad, bad, bad, bad])]);

    expect(shares.map(({ turns, bad: count }) => [turns, count])).toEqual([
      [2, 2],
      [2, 2],
      [2, 1],
      [1, 1],
    ]);
  });
});

describe("doesRise", () => {
  const transition = (share: number, turns = 50) => ({ badBefore: 0, turns, bad: 0, share, published: 0 });

  it("looks only where there are enough turns", () => {
    expect(doesRise([transition(0.1), transition(0.3), transition(0.2, 3)])).toBe(true);
    expect(doesRise([transition(0.3), transition(0.1)])).toBe(false);
  });
});
