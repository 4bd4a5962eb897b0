import { describe, expect, it } from "vitest";
import { keep, readKept } from "./kept-contact";

class TestStorage {
  readonly items = new Map<string, string>();
  readonly length = 0;
  clear() {}
  key() {
    return null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
}

const KEPT = {
  draft: "half a li",
  note: "",
  waiting: [{ v: 1, type: "unhold", clientId: "client-0001" } as const],
};

describe("what a tab keeps of a contact", () => {
  it("comes back after a reload, for its own attempt only", () => {
    const storage = new TestStorage();
    keep(storage, "attempt-1", KEPT);
    expect(readKept(storage, "attempt-1")).toEqual(KEPT);
    expect(readKept(storage, "attempt-2").draft).toBe("");
  });

  it("is gone when nothing is left to keep", () => {
    const storage = new TestStorage();
    keep(storage, "attempt-1", KEPT);
    keep(storage, "attempt-1", { draft: "", note: "", waiting: [] });
    expect(storage.items.size).toBe(0);
  });

  it.each(["", "{", "[]", '{"draft":1}', '{"draft":"x","waiting":[{"type":"steal"}]}'])(
    "is nothing where storage holds %j",
    (text) => {
      const storage = new TestStorage();
      storage.setItem("composure-contact-attempt-1", text);
      expect(readKept(storage, "attempt-1")).toEqual({ draft: "", note: "", waiting: [] });
    },
  );

  it("is nothing where storage is forbidden", () => {
    expect(readKept(undefined, "attempt-1")).toEqual({ draft: "", note: "", waiting: [] });
  });
});
