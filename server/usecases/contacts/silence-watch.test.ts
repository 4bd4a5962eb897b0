import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { buildPersona } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import { createSilenceWatch } from "./silence-watch";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** In a chat a customer without traits waits 75 seconds. */
const PERSONA = buildPersona();

function buildWatch() {
  const contact = startTestContact();
  const noticed: number[] = [];
  const watch = createSilenceWatch(
    () => contact.state,
    PERSONA,
    (seconds) => noticed.push(seconds),
  );
  return { contact, noticed, watch };
}

const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

it("speaks up once, when the customer's patience with silence is over", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();

  pass(74.9);
  expect(noticed).toEqual([]);
  pass(0.1);
  expect(noticed).toEqual([75]);
  pass(600);
  expect(noticed).toEqual([75]);
});

it("counts from the last restart", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();
  pass(70);
  watch.restart();

  pass(74);
  expect(noticed).toEqual([]);
  pass(1);
  expect(noticed).toEqual([75]);
});

it("waits on for an agent who is typing", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();
  pass(72);
  watch.typing();

  pass(5);
  expect(noticed).toEqual([]);
});

it("speaks up soon after the typing has stopped", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();
  pass(72);
  watch.typing();

  pass(9);
  expect(noticed).toEqual([81]);
});

it("loses patience at twice the time, typing or not", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();
  for (let second = 0; second < 160; second += 2) {
    watch.typing();
    pass(2);
  }
  expect(noticed).toEqual([150]);
});

it("is quiet when it has been stopped", () => {
  const { noticed, watch } = buildWatch();
  watch.restart();
  pass(70);
  watch.stop();

  pass(600);
  expect(noticed).toEqual([]);
});

it("is quiet when it is not the agent's turn, and when the contact is over", () => {
  const { contact, noticed, watch } = buildWatch();
  watch.restart();
  pass(70);
  contact.ends();

  pass(600);
  watch.restart();
  pass(600);
  expect(noticed).toEqual([]);
});

it("waits for as long as a hold was announced, and thirty seconds", () => {
  const { contact, noticed, watch } = buildWatch();
  contact.holds(2);
  watch.restart();

  pass(149);
  expect(noticed).toEqual([]);
  pass(1);
  expect(noticed).toEqual([150]);
});
