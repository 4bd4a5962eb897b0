/**
 * Plays one contact as the product does: real mind, ear, voice and guard, without
 * network, database or browser. The clock is counted, not read.
 */
import { assessContact, type CompiledScenario } from "#training/assessment/index";
import { hashOf } from "#training/shared/random";
import {
  type AttemptEvent,
  applyEvent,
  type ContactState,
  type CustomerEar,
  decideTurn,
  endByAgent,
  endHold,
  hearTurn,
  noticeSilence,
  openContact,
  orderFor,
  type Setting,
  type SpeechOrder,
  type SpokenLine,
  type Step,
  sayAsAgent,
  sayAsCustomer,
  startHold,
  stateOf,
  useTool,
} from "#training/simulation/index";
import type { AgentPart, AgentStep } from "./agents";
import type { PlayedContact, PlayedTurn } from "./played";

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
  const stage = new Stage(performance);
  await stage.open();
  for (const step of performance.part.steps) if (!stage.isOver) await stage.take(step);
  stage.close();
  const { compiled, manner, seed, models } = performance;
  const setting = { scenario: compiled.scenario, persona: compiled.persona };
  const numbered = stage.events.map((event, number) => ({ number, event }));
  const assessment = assessContact(
    setting,
    { rubric: compiled.rubric, recallOf: models.ear.recallOf },
    numbered,
  );
  return { compiled, manner, seed, turns: stage.turns, events: stage.events, assessment };
}

const never = new AbortController().signal;
/** Seconds that a person takes for things. */
const PACE = { tool: 7, search: 6, closing: 5, note: 25 };
const LETTERS_A_SECOND = 9;
const TYPING = { startInMs: 1200, letterInMs: 35 };

class Stage {
  readonly events: AttemptEvent[] = [];
  readonly turns: PlayedTurn[] = [];
  private readonly setting: Setting;
  private state: ContactState;
  private seconds = 0;
  private deeds = 0;

  constructor(private readonly performance: Performance) {
    const { scenario, persona } = performance.compiled;
    this.setting = { scenario, persona };
    this.state = stateOf(this.setting, []);
  }

  get isOver(): boolean {
    return this.state.phase === "ended";
  }

  /** Names the attempt; the customer's chance follows from it. */
  private get attemptId(): string {
    const { compiled, manner, seed } = this.performance;
    return `${compiled.scenario.slug}/${manner}/${seed}`;
  }

  async open(): Promise<void> {
    const seed = hashOf(this.attemptId);
    this.append(openContact(this.setting, { seed, mode: "assessed", at: this.after(0) }));
    await this.letCustomerSpeak();
  }

  async take(step: AgentStep): Promise<void> {
    this.deeds += 1;
    const clientId = `deed-${this.deeds}`;
    if ("say" in step) {
      const at = this.after(4 + step.say.length / LETTERS_A_SECOND);
      this.step(sayAsAgent(this.state, { text: step.say, clientId, at, movesPrivate: step.private }));
      await this.letCustomerSpeak();
    } else if ("waits" in step) {
      this.append(
        noticeSilence(this.setting, this.state, { seconds: step.waits, at: this.after(step.waits) }),
      );
      await this.letCustomerSpeak();
    } else if ("tool" in step) {
      const { tool, input } = step;
      this.step(useTool(this.setting, this.state, { tool, input, clientId, at: this.after(PACE.tool) }));
    } else if ("hold" in step) {
      this.step(startHold(this.state, { minutes: step.hold ?? undefined, clientId, at: this.after(2) }));
      this.step(endHold(this.state, { clientId: `${clientId}-back`, at: this.after(step.seconds) }));
    } else {
      this.append([{ kind: "searched", at: this.after(PACE.search), query: step.search, found: [] }]);
    }
  }

  close(): void {
    if (!this.isOver) this.step(endByAgent(this.setting, this.state, this.after(PACE.closing)));
    const { note } = this.performance.part;
    this.append([{ kind: "note-written", at: this.after(PACE.note), text: note }]);
  }

  private async letCustomerSpeak(): Promise<void> {
    while (this.state.pending !== undefined && !this.isOver) {
      const { ear } = this.performance.models;
      this.step(await hearTurn(this.setting, this.state, { ear, at: this.after(0), signal: never }));
      this.step(decideTurn(this.setting, this.state, this.after(0)));
      this.noteAgentTurn();
      await this.say();
    }
  }

  private noteAgentTurn(): void {
    const last = this.state.turns.at(-1);
    if (last?.by === "agent" && this.state.pending?.cause === "agent-said")
      this.turns.push({ by: "agent", text: last.text, moves: last.moves ?? [] });
  }

  private async say(): Promise<void> {
    const { compiled, models, avoid } = this.performance;
    const { attemptId } = this;
    const decision = this.state.pending?.decision;
    if (decision === undefined) throw new Error("The customer was to speak and had decided nothing.");
    const order = orderFor(this.setting, this.state, { attemptId, everyday: compiled.everyday, avoid });
    const { line, wasLastResort } = await models.speak(order);
    const typingInMs = TYPING.startInMs + line.text.length * TYPING.letterInMs;
    this.step(sayAsCustomer(this.state, { ...line, typingInMs, at: this.after(2 + typingInMs / 1000) }));
    this.turns.push({
      by: "customer",
      text: line.text,
      source: line.source,
      act: decision.act,
      mood: order.mood,
      reasons: decision.reasons,
      known: Object.fromEntries(Object.entries(this.state.facts).map(([key, fact]) => [key, fact.as])),
      released: decision.facts.map((fact) => fact.key),
      written: order.written,
      wasLastResort,
    });
  }

  /** The time after so many more seconds. */
  private after(seconds: number): string {
    this.seconds += seconds;
    return new Date(Math.round(this.seconds * 1000)).toISOString();
  }

  private step(taken: Step): void {
    if (taken.ok) this.append(taken.value);
  }

  private append(events: readonly AttemptEvent[]): void {
    for (const event of events) this.state = applyEvent(this.setting, this.state, event);
    this.events.push(...events);
  }
}
