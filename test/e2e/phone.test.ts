/** A call by keyboard: captions, mute, hold that is asked for, speaking over the customer, and a browser without a voice. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useDemo } from "./support/demo";

const demo = useDemo();

/** A browser with one local English voice that says a word every 200 ms, and remembers what it was given to say. */
function addVoice() {
  const said: { text: string; rate: number; pitch: number; volume: number }[] = [];
  let timers: ReturnType<typeof setTimeout>[] = [];
  const voice = { name: "Daniel", lang: "en-GB", localService: true, voiceURI: "daniel", default: true };
  class Utterance extends EventTarget {
    constructor(readonly text: string) {
      super();
    }
  }
  const call = (utterance: object, name: string, event: object) => {
    const listener: unknown = Reflect.get(utterance, name);
    if (typeof listener === "function") listener(event);
  };
  const speaker = Object.assign(new EventTarget(), {
    getVoices: () => [voice],
    cancel: () => {
      for (const timer of timers) clearTimeout(timer);
      timers = [];
    },
    speak: (utterance: { text: string; rate: number; pitch: number; volume: number }) => {
      const { text, rate, pitch, volume } = utterance;
      said.push({ text, rate, pitch, volume });
      call(utterance, "onstart", {});
      const places = Array.from(text.matchAll(/\S+/g), (match) => match.index);
      timers = places.map((charIndex, at) =>
        setTimeout(() => call(utterance, "onboundary", { charIndex }), 200 * (at + 1)),
      );
      timers.push(setTimeout(() => call(utterance, "onend", {}), 200 * (places.length + 1)));
    },
  });
  Object.defineProperty(window, "speechSynthesis", { value: speaker, configurable: true });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance, configurable: true });
  Object.defineProperty(window, "saidAloud", { value: said });
}

/** What the browser has been given to say. */
const saidAloud = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { saidAloud: { text: string; rate: number; pitch: number; volume: number }[] })
        .saidAloud,
  );

async function startCall(page: Page) {
  await page.goto("/practise");
  await page.getByRole("button", { name: "Practise The courtesy call" }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  const lines = () => page.getByRole("log").locator("p:has(> span.sr-only)").allTextContents();
  const customerHasSaid = (count: number) =>
    expect
      .poll(async () => (await lines()).filter((line) => line.startsWith("Desmond")).length, {
        timeout: 60_000,
      })
      .toBe(count);
  return { lines, customerHasSaid, field: page.getByLabel(/^What you say to/) };
}

describe("a call", () => {
  it("is played without a sound where the browser has no voice, and says so", async () => {
    const { page, expectQuiet } = await demo.openAs("nia", { isStill: true });
    const { customerHasSaid, field } = await startCall(page);
    await customerHasSaid(1);
    await page.getByText("Sound and time").click();
    await page.getByText(/no English voice on this device/).waitFor();
    expect(await page.getByLabel("Read the customer's lines aloud").isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Hold to talk" }).count()).toBe(0);

    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 850 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((each) => each.id)).toEqual([]);
    }

    await page.getByRole("button", { name: "Mute", exact: true }).click();
    expect(await field.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Unmute" }).click();

    await page.getByRole("button", { name: "Hold", exact: true }).click();
    await page.getByLabel("Ask first").fill("May I put you on hold for a minute while I open your plan?");
    await page.getByRole("button", { name: "Say it" }).first().click();
    await customerHasSaid(2);
    await page.getByRole("button", { name: "Hold", exact: true }).click();
    await page.getByRole("button", { name: "Start the hold" }).click();
    await page.getByRole("button", { name: "Back to the call" }).click();
    await page.getByText(/Off hold after/).waitFor();
    expectQuiet();
  });

  it("is read aloud by a voice of this device, and stops when the agent talks over it", async () => {
    const { page, expectQuiet } = await demo.openAs("tomasz");
    await page.addInitScript(addVoice);
    const { lines, customerHasSaid, field } = await startCall(page);
    await page.getByRole("button", { name: "Talk over" }).waitFor();
    const caption = page.getByTestId("caption");
    const wordsSaid = async () => ((await caption.textContent()) ?? "").split(/\s+/).length;
    await expect.poll(async () => [3, 4, 5, 6].includes(await wordsSaid()), { interval: 20 }).toBe(true);
    await field.fill("Good morning Mr Pryce, this is Ada. I'll find out why your batteries stopped.");
    await field.press("Enter");
    await customerHasSaid(2);

    const [opening, answer] = await saidAloud(page);
    const [cut = "", mine, whole] = await lines();
    expect(cut).toMatch(/ –$/);
    expect(`Desmond Pryce: ${opening?.text}`.startsWith(cut.slice(0, -2))).toBe(true);
    expect(mine).toMatch(/^You: Good morning/);
    expect(whole).toBe(`Desmond Pryce: ${answer?.text}`);
    expect(opening?.rate).toBeLessThan(1);
    expect(opening?.volume).toBeCloseTo(0.9);
    expectQuiet();
  });
});
