/**
 * Plays one contact as the product does: real mind, ear, voice and guard
 * (prisma/seed/demo/perform-play.ts), and notes of every line what the mind meant by it.
 */
import {
  type AgentPart,
  type Moment,
  momentsOf,
  performPlay,
  settingOf,
} from "#prisma/seed/demo/perform-play";
import { assessContact, type CompiledScenario } from "#training/assessment/index";
import { hashOf } from "#training/shared/random";
import type { CustomerEar, SpeechOrder, SpokenLine } from "#training/simulation/index";
import type { CustomerTurn, PlayedContact, PlayedTurn } from "./played";

export type Words = {
  readonly line: SpokenLine;
  /** True if no candidate passed the guard. */
  readonly wasLastResort: boolean;
};
/** Ear and voice of a measured contact. */
export type Models = {
  readonly ear: CustomerEar;
  readonly speak: (order: SpeechOrder) => Promise<Words>;
};

export type Performance = {
  readonly compiled: CompiledScenario;
  readonly manner: string;
  readonly seed: number;
  readonly part: AgentPart;
  readonly models: Models;
  /** Lines that this learner met in contacts before. */
  readonly avoid: readonly string[];
};

/** Plays the agent's part to its end, or until the customer has ended the contact, and assesses it. */
export async function playContact(performance: Performance): Promise<PlayedContact> {
  const { compiled, manner, seed, part, models, avoid } = performance;
  // The customer's chance follows from the attempt's name.
  const attemptId = `${compiled.scenario.slug}/${manner}/${seed}`;
  const said: Said[] = [];
  const events = await performPlay({
    compiled,
    part,
    seed: hashOf(attemptId),
    mode: "assessed",
    ear: models.ear,
    speak: async (order) => {
      const words = await models.speak(order);
      said.push({ order, ...words });
      return words.line;
    },
    attemptId,
    avoid,
  });
  const setting = settingOf(compiled);
  const numbered = events.map((event, number) => ({ number, event }));
  const judging = { rubric: compiled.rubric, recallOf: models.ear.recallOf };
  const assessment = assessContact(setting, judging, numbered);
  return { compiled, manner, seed, turns: turnsOf(momentsOf(setting, events), said), events, assessment };
}

type Said = Words & { readonly order: SpeechOrder };

/** The lines of both sides; `said` are the customer's, in their order. */
function turnsOf(moments: readonly Moment[], said: readonly Said[]): PlayedTurn[] {
  const customers = said.values();
  return moments.flatMap((moment): PlayedTurn[] => {
    const { event, before } = moment;
    if (event.kind === "customer-decided" && before.pending?.cause === "agent-said") {
      const last = before.turns.at(-1);
      return last?.by === "agent" ? [{ by: "agent", text: last.text, moves: last.moves ?? [] }] : [];
    }
    if (event.kind !== "customer-said") return [];
    const words = customers.next().value;
    return words === undefined ? [] : [customerTurn(words, moment)];
  });
}

function customerTurn({ order, line, wasLastResort }: Said, { before, after }: Moment): CustomerTurn {
  const decision = before.pending?.decision;
  if (decision === undefined) throw new Error("The customer spoke and had decided nothing.");
  return {
    by: "customer",
    text: line.text,
    source: line.source,
    act: decision.act,
    mood: order.mood,
    reasons: decision.reasons,
    known: Object.fromEntries(Object.entries(after.facts).map(([key, fact]) => [key, fact.as])),
    released: decision.facts.map((fact) => fact.key),
    written: order.written,
    wasLastResort,
  };
}
