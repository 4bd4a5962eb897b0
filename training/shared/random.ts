/**
 * Seeded random numbers: the only chance the domain knows.
 *
 * The same seed gives the same numbers for ever, so an attempt can be replayed.
 * The generator is mulberry32 (Tommy Ettinger, public domain), seeded through a
 * hash of the parts so that "attempt 7, turn 3" is a seed.
 *
 * @example
 * const random = randomFrom(7, "turn", 3);
 * random.pick(["a", "b", "c"]);
 */
export type Random = {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** An integer in [0, below). `below` must be at least 1. */
  readonly below: (below: number) => number;
  /** One element; undefined only for an empty list. */
  readonly pick: <Element>(list: readonly Element[]) => Element | undefined;
  /** A shuffled copy. */
  readonly shuffle: <Element>(list: readonly Element[]) => Element[];
};

/** A generator for these parts: equal parts give equal numbers. */
export function randomFrom(...parts: readonly (string | number)[]): Random {
  let state = hashOf(parts.join("\u001f"));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Element>(list: readonly Element[]): Element | undefined => list[below(list.length)];
  const shuffle = <Element>(list: readonly Element[]): Element[] => {
    const keyed = list.map((element) => ({ element, key: next() }));
    return keyed.sort((left, right) => left.key - right.key).map((each) => each.element);
  };
  return { next, below, pick, shuffle };
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit integer. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
