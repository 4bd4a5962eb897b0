import { describe, expect, it } from "vitest";
import { moved } from "./moved";
import { wellPlaced } from "./well-placed";

const placed = (given: string) => [...wellPlaced([...given], [..."abcd"])].join("");

describe("wellPlaced", () => {
  it("marks one element when one has been moved", () => {
    expect(placed("dabc")).toBe("abc");
    expect(placed("bcda")).toBe("bcd");
  });

  it("marks none when all are right", () => {
    expect(placed("abcd")).toBe("abcd");
  });

  it("takes none for right in a reversed order", () => {
    expect(placed("dcba")).toBe("");
  });
});

describe("moved", () => {
  it("puts an element at another place and keeps the others in order", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  });
});
