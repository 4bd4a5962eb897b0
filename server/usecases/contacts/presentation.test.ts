import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type Audience, Presentation, type ShownLine } from "./presentation";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const line = (text: string, from = 3): ShownLine => ({
  text,
  typingInMs: 1000,
  beforeFirstWord: 0.55,
  events: [],
  from,
});

/** Remembers what it was shown; leaves when told to. */
function buildAudience() {
  const shown: string[] = [];
  let isThere = true;
  const audience: Audience = {
    isThere: () => isThere,
    begins: () => undefined,
    word: (text) => shown.push(text),
    finished: ({ text }) => shown.push(`[${text}]`),
  };
  const leaves = () => {
    isThere = false;
  };
  return { audience, shown, leaves };
}

it("lets the words run in, and tells when the line is complete", async () => {
  const { audience, shown } = buildAudience();
  new Presentation().show(line("one two"), audience);

  await vi.advanceTimersByTimeAsync(549);
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown).toEqual(["one"]);
  await vi.advanceTimersByTimeAsync(450);
  expect(shown).toEqual(["one", " two", "[one two]"]);
});

it("shows the next line only when the one before is complete", async () => {
  const { audience, shown } = buildAudience();
  const presentation = new Presentation();
  presentation.show(line("first"), audience);
  presentation.show(line("second", 6), audience);

  await vi.advanceTimersByTimeAsync(600);
  expect(shown).toEqual(["first", "[first]"]);
  await vi.advanceTimersByTimeAsync(600);
  expect(shown).toEqual(["first", "[first]", "second", "[second]"]);
});

it("has told everything once a line was seen to its end", async () => {
  const { audience } = buildAudience();
  const presentation = new Presentation();
  presentation.show(line("one two", 3), audience);
  expect(presentation.untoldFrom).toBe(3);

  await vi.advanceTimersByTimeAsync(1000);
  expect(presentation.untoldFrom).toBeUndefined();
});

it("ends at once when it is cut, and remembers from where a new listener has to be told", async () => {
  const { audience, shown } = buildAudience();
  const presentation = new Presentation();
  presentation.show(line("one two", 3), audience);
  presentation.show(line("three", 7), audience);
  await vi.advanceTimersByTimeAsync(550);

  await presentation.cut();
  await vi.advanceTimersByTimeAsync(10_000);

  expect(shown).toEqual(["one"]);
  expect(presentation.untoldFrom).toBe(3);
});

it("shows lines again after a cut", async () => {
  const { audience, shown } = buildAudience();
  const presentation = new Presentation();
  presentation.show(line("one"), audience);
  await presentation.cut();
  presentation.allTold();

  presentation.show(line("two", 9), audience);
  await vi.advanceTimersByTimeAsync(1000);

  expect(shown).toEqual(["two", "[two]"]);
  expect(presentation.untoldFrom).toBeUndefined();
});

it("takes no time over a line that nobody is there to see, and counts it as untold", async () => {
  const { audience, shown, leaves } = buildAudience();
  const presentation = new Presentation();
  leaves();
  presentation.show(line("one two", 3), audience);

  await vi.advanceTimersByTimeAsync(0);

  expect(shown).toEqual(["[one two]"]);
  expect(presentation.untoldFrom).toBe(3);
});

it("says when a line begins, and hands back what was cut short", async () => {
  const begun: string[] = [];
  const { audience } = buildAudience();
  const presentation = new Presentation();
  presentation.show(line("first", 3), { ...audience, begins: () => begun.push("first") });
  presentation.show(line("one two", 6), { ...audience, begins: () => begun.push("second") });

  await vi.advanceTimersByTimeAsync(600);
  expect(begun).toEqual(["first", "second"]);
  const cut = await presentation.cut();
  expect(cut.map((each) => each.from)).toEqual([6]);
  expect(await presentation.cut()).toEqual([]);
});
