/**
 * A contact as it was played for measuring: every line with what the mind meant
 * by it, and what both sides knew when it was said.
 *
 * Measures read this and nothing else of a contact, so that a test can write one
 * by hand.
 */
import type { Assessment, CompiledScenario } from "#training/assessment/index";
import type {
  AgentMove,
  AttemptEvent,
  CustomerAct,
  MoodLevel,
  Reason,
  SpokenLine,
} from "#training/simulation/index";

export type AgentTurn = {
  readonly by: "agent";
  readonly text: string;
  readonly moves: readonly AgentMove[];
};

export type CustomerTurn = {
  readonly by: "customer";
  readonly text: string;
  readonly source: SpokenLine["source"];
  readonly act: CustomerAct;
  /** The mood that was meant. */
  readonly mood: MoodLevel;
  readonly reasons: readonly Reason[];
  /** Facts on the table once this line is said: as the truth or as the customer's claim. */
  readonly known: Readonly<Record<string, "truth" | "claim">>;
  /** Facts that this line was to say. */
  readonly released: readonly string[];
  /** The written lines that there were for it, filled. */
  readonly written: readonly string[];
  /** True if no candidate passed the guard, so that the least bad written line was said. */
  readonly wasLastResort: boolean;
};

export type PlayedTurn = AgentTurn | CustomerTurn;

export type PlayedContact = {
  readonly compiled: CompiledScenario;
  readonly manner: string;
  readonly seed: number;
  readonly turns: readonly PlayedTurn[];
  readonly events: readonly AttemptEvent[];
  readonly assessment: Assessment;
};

/** The customer's lines of a contact, in order. */
export function customerTurnsOf({ turns }: Pick<PlayedContact, "turns">): CustomerTurn[] {
  return turns.filter((turn) => turn.by === "customer");
}

/** The customer's lines of all contacts, with the contact that each is from. */
export function customerLinesOf(
  contacts: readonly PlayedContact[],
): readonly { readonly contact: PlayedContact; readonly turn: CustomerTurn }[] {
  return contacts.flatMap((contact) => customerTurnsOf(contact).map((turn) => ({ contact, turn })));
}

/** A contact's name, as reports call it: "guest-checkout, poor, seed 2". */
export function nameOf({ compiled, manner, seed }: PlayedContact): string {
  return `${compiled.scenario.slug}, ${manner}, seed ${seed}`;
}
