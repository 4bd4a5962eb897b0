import { describe, expect, it } from "vitest";
import { buildPersona, buildScenario } from "#test/builders/scenario";
import { startTestContact } from "#test/drivers/test-contact";
import { desktopOf, publicEventOf } from "./face";
import { PublicEventSchema } from "./protocol";

const MATERIAL = {
  scenario: buildScenario(),
  persona: buildPersona({ name: "Jo Hale" }),
  policy: { slug: "parcels", title: "Parcels", summary: "Short.", body: "Long." },
  articles: [
    { slug: "parcels", title: "About parcels", keywords: ["late"], body: "A body that opens later." },
  ],
};

describe("the desktop", () => {
  const desktop = desktopOf(MATERIAL, {
    attemptId: "attempt-1",
    mode: "practice",
    intensity: "firm",
    isPrivate: false,
  });
  const sent = JSON.stringify(desktop);

  it("shows the card, the tools and the policy", () => {
    expect(desktop.customer.name).toBe("Jo Hale");
    expect(desktop.tools.map((tool) => tool.label)).toEqual([
      "Find order",
      "Send again",
      "Refund",
      "Escalate",
    ]);
    expect(desktop.policy.body).toBe("Long.");
  });

  it("gives no fact away, hidden or not, nor what would be asked for it", () => {
    for (const fact of MATERIAL.scenario.facts) {
      expect(sent, fact.key).not.toContain(fact.value);
      for (const cue of fact.asks) expect(sent).not.toContain(cue);
    }
  });

  it.each([
    "mustMatch",
    "max",
    "requires",
    "effects",
    "result",
    "resolution",
    "remedies",
    "worth",
    "disclosure",
    "opening",
    "traits",
    "lines",
  ])("holds no field called %s", (field) => {
    expect(sent).not.toContain(`"${field}"`);
  });
});

describe("events", () => {
  const contact = startTestContact()
    .agentSays("What's the order number?", ["ask"])
    .uses("find-order", { number: "55-8103" })
    .holds(1)
    .passes(30)
    .comesBack()
    .waits(200)
    .ends();

  it("cross only as what the learner saw", () => {
    const faces = contact.events.map(publicEventOf);
    const hidden = contact.events.filter((_, index) => faces[index] === undefined).map((event) => event.kind);
    expect(new Set(hidden)).toEqual(new Set(["customer-decided", "perceived", "agent-silent"]));
    for (const face of faces) if (face !== undefined) expect(PublicEventSchema.parse(face)).toEqual(face);
  });

  it("hold no feeling, seed, outcome or effect", () => {
    const sent = JSON.stringify(contact.events.map(publicEventOf));
    for (const field of ["arousal", "trust", "mood", "seed", "outcome", "effects", "act", "source"])
      expect(sent).not.toContain(`"${field}"`);
  });
});
