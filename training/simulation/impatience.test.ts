import { describe, expect, it } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { AgentMove, Channel } from "./vocabulary";

const SEEDS = Array.from({ length: 24 }, (_, index) => index + 1);

function contactOn(channel: Channel, seed: number): TestContact {
  const opening = { arousal: 62, trust: 30, patience: 12 };
  return startTestContact({ seed, setting: buildSetting({ scenario: { channel, opening } }) });
}

function actsAfter(channel: Channel, text: string, moves: readonly AgentMove[]): string[] {
  return SEEDS.map((seed) => contactOn(channel, seed).agentSays(text, moves).decision.act);
}

describe("impatience", () => {
  it("is not for an agent who tells, promises or offers, however the line sounds", () => {
    for (const helps of ["inform", "expect", "commit", "offer"] as const)
      expect(actsAfter("chat", "Right, it left the depot this morning.", [helps, "scripted"])).not.toContain(
        "impatient",
      );
  });

  it("is for one who recites", () => {
    expect(actsAfter("chat", "Your custom matters to us.", ["scripted"])).toContain("impatient");
  });

  it("is for one who lets a hold run over, help or no help", () => {
    const acts = SEEDS.map((seed) => {
      const contact = contactOn("chat", seed).agentSays("One minute, I'll look.", ["hold"]).holds(1);
      contact.waits(400);
      return contact.comesBack().agentSays("Your custom matters to us.", ["return", "inform", "scripted"]);
    }).map((contact) => contact.decision.act);

    expect(acts).toContain("impatient");
  });

  it("on the phone is for silence alone: who hears a voice asks nobody whether they are there", () => {
    expect(actsAfter("phone", "Your custom matters to us.", ["scripted"])).not.toContain("impatient");
    const silent = SEEDS.map((seed) => contactOn("phone", seed).waits(30).decision.act);
    expect(silent).toContain("impatient");
  });

  it("doesn't answer the question whether there is anything else", () => {
    expect(actsAfter("chat", "Anything else?", ["more_help"])).not.toContain("impatient");
  });
});

describe("whether there is anything else", () => {
  it.each(SEEDS)("brings back the question that is still open (seed %s)", (seed) => {
    const contact = contactOn("chat", seed)
      .agentSays("I'll get on with it.", ["commit"])
      .expectAct("ask_when")
      .agentSays("What's the order number?", ["ask"])
      .agentSays("Is there anything else?", ["more_help"]);

    expect(contact.decision.topic).toEqual({ kind: "question", key: "when" });
  });
});
