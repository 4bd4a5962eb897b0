/**
 * Plays every scenario in every manner, round after round, until enough customer
 * lines have been said. One learner is one manner in one round: who meets the
 * scenarios one after the other and hears no line twice, as in the product.
 */
import type { Plays } from "#prisma/seed/demo/plays";
import type { CompiledScenario } from "#training/assessment/index";
import { agentPart, MANNERS, type Manner } from "./agents";
import { type Models, playContact } from "./play-contact";
import { customerTurnsOf, type PlayedContact } from "./played";

export type Cast = {
  readonly scenarios: readonly { readonly compiled: CompiledScenario; readonly plays: Plays }[];
  readonly models: Models;
};
export type Plan = {
  /** At least so many customer lines. */
  readonly turns: number;
  readonly seed: number;
  readonly manners?: readonly Manner[];
  readonly tell?: (progress: { contacts: number; turns: number }) => void;
};

/** Customer lines that a learner remembers: as many as the product keeps from coming back. */
const REMEMBERED_LINES = 120;
/** Learners at a time: the language model works on one line while others are ranked. */
const AT_ONCE = 3;

/** All contacts, in a fixed order. The same cast, turns and seed give the same contacts. */
export async function playAll(cast: Cast, plan: Plan): Promise<PlayedContact[]> {
  const { manners = MANNERS, tell = () => {} } = plan;
  const contacts: PlayedContact[] = [];
  const turns = (): number => contacts.reduce((sum, contact) => sum + customerTurnsOf(contact).length, 0);
  for (let round = 0; turns() < plan.turns; round += 1) {
    const before = turns();
    for (const group of groupsOf(manners, AT_ONCE)) {
      if (turns() >= plan.turns) break;
      const played = await Promise.all(group.map((manner) => playAsLearner(cast, manner, plan.seed + round)));
      contacts.push(...played.flat());
      tell({ contacts: contacts.length, turns: turns() });
    }
    if (turns() === before) throw new Error("A round of contacts has brought no line: are there scenarios?");
  }
  return contacts;
}

function groupsOf<Element>(elements: readonly Element[], size: number): (readonly Element[])[] {
  const count = Math.ceil(elements.length / size);
  return Array.from({ length: count }, (_, at) => elements.slice(at * size, (at + 1) * size));
}

async function playAsLearner(
  { scenarios, models }: Cast,
  manner: Manner,
  seed: number,
): Promise<PlayedContact[]> {
  const contacts: PlayedContact[] = [];
  const heard: string[] = [];
  for (const { compiled, plays } of scenarios) {
    const part = agentPart(plays, manner, seed);
    const avoid = heard.slice(-REMEMBERED_LINES);
    const contact = await playContact({ compiled, manner, seed, part, models, avoid });
    heard.push(...customerTurnsOf(contact).map((turn) => turn.text));
    contacts.push(contact);
  }
  return contacts;
}
