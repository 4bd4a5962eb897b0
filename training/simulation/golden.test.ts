/**
 * Golden transcripts: what the customer does in whole contacts, without words.
 *
 * A change here is a change of how customers behave: say in the commit what they
 * now do differently. Renew with `npx vitest run --project unit golden -u`.
 */
import { describe, expect, it } from "vitest";
import { AGENT_MANNERS, playToTheEnd } from "#test/agents/scripted-agents";
import { startTestContact, type TestContact } from "#test/drivers/test-contact";
import type { AttemptEvent } from "./events";

function transcriptOf(contact: TestContact): string {
  return `${contact.events.flatMap(entryOf).join("\n")}\n`;
}

function entryOf(event: AttemptEvent): string[] {
  if (event.kind === "perceived")
    return [JSON.stringify({ agent: event.perception.moves.map((found) => found.move).join(",") })];
  if (event.kind === "tool-used") return [JSON.stringify({ tool: event.tool, ok: event.ok })];
  if (event.kind === "ended") return [JSON.stringify({ ended: event.outcome, by: event.by })];
  if (event.kind !== "customer-decided") return [];
  const { act, mood, facts, feeling, reasons } = event.decision;
  const told = facts.map((fact) => `${fact.key}:${fact.as}`);
  const felt = `arousal ${feeling.arousal}, trust ${feeling.trust}, patience ${feeling.patience}`;
  return [
    JSON.stringify({ customer: act, mood, told, felt, because: reasons.map((reason) => reason.event) }),
  ];
}

describe("the late parcel", () => {
  it.each(AGENT_MANNERS)("goes as it has always gone for an agent who is %s", async (manner) => {
    const contact = playToTheEnd(startTestContact({ seed: 11 }), manner);
    await expect(transcriptOf(contact)).toMatchFileSnapshot(
      `../../test/regression/late-parcel-${manner}.transcript.jsonl`,
    );
  });
});
