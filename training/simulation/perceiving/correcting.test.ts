import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { AgentMove } from "../vocabulary";

describe("a greeting in the company's name", () => {
  const movesOf = (contact: TestContact): readonly AgentMove[] =>
    contact.perception.moves.map((found) => found.move);

  it.each([
    "Welcome to Lampwell. Please check the tracking page.",
    "thanks for calling lampwell, how can I help",
    "Hello and thank you for contacting us! What is the order number?",
  ])("is canned in the first line: “%s”", (line) => {
    expect(movesOf(startTestContact().agentSays(line, ["greet"]))).toContain("scripted");
  });

  it("is not, where the first line has something of its own", () => {
    const line = "Welcome to Lampwell, I'm Sam. A lamp that never came, and it's a present.";

    expect(movesOf(startTestContact().agentSays(line, ["greet", "introduce"]))).not.toContain("scripted");
  });

  it("is canned from the second line on, whatever stands beside it", () => {
    const contact = startTestContact()
      .agentSays("Hello, I'm Sam.", ["greet", "introduce"])
      .agentSays("Thank you for contacting Lampwell, I'm sorry.", ["apologize"]);

    expect(movesOf(contact)).toContain("scripted");
  });

  it.each(["You're welcome to try.", "Welcome back, Jo.", "Thank you for calling back."])(
    "is something else: “%s”",
    (line) => {
      expect(movesOf(startTestContact().agentSays(line, ["greet"]))).not.toContain("scripted");
    },
  );

  it("belongs to taking leave and to letters", () => {
    const leave = startTestContact().agentSays("Thank you for contacting Lampwell, goodbye.", ["close"]);
    const letters = startTestContact({ setting: buildSetting({ scenario: { channel: "email" } }) });

    expect(movesOf(leave)).not.toContain("scripted");
    expect(
      movesOf(
        letters.agentSays(
          "Dear Jo,\n\nThank you for contacting Lampwell about the lamp that has not come.\n\nKind regards,\nSam",
          ["thank"],
        ),
      ),
    ).not.toContain("scripted");
  });
});

describe("selling", () => {
  const movesAfter = (line: string): readonly AgentMove[] =>
    startTestContact()
      .agentSays(line, ["upsell", "offer"])
      .perception.moves.map((found) => found.move);

  it("is not to tell of what helps", () => {
    expect(movesAfter("I can send another lamp, that's £40 of lamp for nothing.")).not.toContain("upsell");
  });

  it("is to press what helps little, or something else", () => {
    expect(movesAfter("Would a voucher for our new range suit you?")).toContain("upsell");
    expect(movesAfter("Have you seen our premium plan?")).toContain("upsell");
  });
});
