import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, randomFrom } from "./random";

const WRITTEN_DOWN = [510, 649, 532, 811, 951, 244, 102, 738, 339, 330];

const tenOf = (...parts: (string | number)[]) => {
  const random = randomFrom(...parts);
  return Array.from({ length: 10 }, () => random.below(1000));
};

describe("randomFrom", () => {
  it("gives the same numbers for the same seed, for ever", () => {
    // Written down: were they to change, no attempt of before could be replayed.
    expect(tenOf(7, "turn", 3)).toEqual(WRITTEN_DOWN);
  });

  it("gives other numbers when any part differs, and keeps parts apart", () => {
    expect(tenOf(7, "turn", 4)).not.toEqual(WRITTEN_DOWN);
    expect(tenOf(8, "turn", 3)).not.toEqual(WRITTEN_DOWN);
    expect(tenOf("ab", "c")).not.toEqual(tenOf("a", "bc"));
  });

  it("stays in [0, 1) and below the limit, whatever the seed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10_000 }), (seed, limit) => {
        const random = randomFrom(seed);
        const next = random.next();
        const below = random.below(limit);
        expect(next >= 0 && next < 1).toBe(true);
        expect(Number.isInteger(below) && below >= 0 && below < limit).toBe(true);
      }),
    );
  });

  it("spreads evenly: each of ten numbers comes about as often", () => {
    const random = randomFrom("even");
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw += 1) {
      const drawn = random.below(10);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    // 1,000 expected, standard deviation 30: five of them either way.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("pick", () => {
  it("takes an element of the list, and nothing from an empty one", () => {
    const random = randomFrom(1);
    const picked = Array.from({ length: 50 }, () => random.pick(["a", "b", "c"]));
    expect(new Set(picked)).toEqual(new Set(["a", "b", "c"]));
    expect(random.pick([])).toBeUndefined();
  });
});

describe("shuffle", () => {
  it("keeps every element and leaves the list itself alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const before = [...list];
        const shuffled = randomFrom(seed).shuffle(list);
        expect(list).toEqual(before);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
    );
  });

  it("brings every order about as often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = randomFrom("order", seed).shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1,000 expected, standard deviation 29: five of them either way.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("hashOf", () => {
  it("is FNV-1a: the known values of the algorithm", () => {
    expect([hashOf(""), hashOf("a"), hashOf("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});
