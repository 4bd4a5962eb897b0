/** A speech order for tests: a calm chat about a late parcel; say what differs. */
import type { SpeechOrder } from "#training/simulation/ports";

/** The order with the given parts replaced. */
export function buildOrder(parts: Partial<SpeechOrder> = {}): SpeechOrder {
  return {
    attemptId: "attempt-1",
    turn: 3,
    seed: 7,
    channel: "chat",
    industry: "delivery",
    situation: "A parcel with a birthday present is two days late.",
    styles: ["colloquial"],
    tech: "mid",
    act: "challenge",
    mood: 3,
    mustSay: [],
    maySay: [],
    written: ["that's not what the tracking says"],
    isSpecific: false,
    history: [
      { by: "customer", text: "where is it" },
      { by: "agent", text: "Our records show it was delivered.", moves: ["inform"] },
    ],
    avoid: [],
    ...parts,
  };
}
