import { expect, it } from "vitest";
import { renderPage } from "#test/render-page";
import type { ContactDesktop } from "#training/simulation/protocol";
import type { Entry } from "./contact-reading";
import { Simulator } from "./Simulator";
import { Transcript } from "./Transcript";

const DESKTOP: ContactDesktop = {
  attemptId: "attempt-1",
  mode: "assessed",
  intensity: "full",
  isPrivate: false,
  scenario: {
    slug: "two-banks",
    title: "Two banks",
    company: "Harrow",
    channel: "chat",
    briefing: "Verify **first**.",
    good: ["Short lines, one thing at a time."],
  },
  customer: {
    register: "middle",
    name: "Denise Hartley",
    rows: [{ label: "Customer since", value: "2014" }],
  },
  history: [{ daysAgo: 1, channel: "phone", agent: "Paul", note: "Asked for a transfer." }],
  tools: [
    {
      id: "trace",
      label: "Trace a transfer",
      description: "Finds it.",
      kind: "look-up",
      seconds: 1,
      fields: [],
    },
  ],
  policy: { title: "Transfers", summary: "What is allowed.", body: "Up to 200." },
  articles: [{ slug: "recall", title: "Recalling a transfer" }],
};

it("shows the desktop before the socket is there, with nothing to send yet and no inline style", async () => {
  const markup = await renderPage(
    <Simulator desktop={DESKTOP} leaveTo="/practise" debriefTo="/debrief" stoppedTo="/stopped" />,
  );
  expect(markup).toContain("Denise Hartley");
  expect(markup).toContain("Trace a transfer");
  expect(markup).toMatch(/<textarea[^>]* id="composer"[^>]* disabled=""/);
  expect(markup).not.toMatch(/\sstyle=/);
});

it("says before the first line where an endpoint gets the learner's words", async () => {
  const simulator = (
    <Simulator desktop={DESKTOP} leaveTo="/practise" debriefTo="/debrief" stoppedTo="/stopped" />
  );
  const wordsGoTo = { host: "words.example:8080", isThisMachine: false, isEncrypted: false };
  const told = await renderPage(simulator, { wordsGoTo });
  expect(told).toContain("yours too, are sent out to words.example:8080, unencrypted, to word");
  expect(told).toContain("your account, notes and scores are not.");
  const beside = await renderPage(simulator, {
    wordsGoTo: { ...wordsGoTo, host: "localhost:11434", isThisMachine: true },
  });
  expect(beside).toContain("are handed to another program on Composure&#x27;s machine (localhost:11434)");
  expect(await renderPage(simulator)).not.toContain("yours too");
});

it("reads whole lines out and leaves the words that run in to the eye", async () => {
  const entries: Entry[] = [
    {
      kind: "line",
      key: "1",
      by: "customer",
      text: "It is late.",
      at: "2026-11-28T09:00:00Z",
      isSending: false,
    },
  ];
  const markup = await renderPage(
    <Transcript customer="Denise Hartley" entries={entries} running="And it is" isTyping isReady />,
  );
  expect(markup).toMatch(/role="log"/);
  expect(markup).toMatch(/<div aria-hidden="true"[^>]*>And it is<\/div>/);
});

it("shows a line that has not arrived as sending, without a time", async () => {
  const entries: Entry[] = [
    { kind: "line", key: "c", by: "agent", text: "Hello", at: null, isSending: true },
  ];
  const markup = await renderPage(
    <Transcript customer="Denise Hartley" entries={entries} running={null} isTyping={false} isReady />,
  );
  expect(markup).toContain("sending");
  expect(markup).not.toContain("<time");
});
