/**
 * A contact played in a test, line by line, with a tagger that is told what each
 * line does. Time stands still unless the test moves it.
 *
 * @example
 * const contact = startTestContact({ seed: 7 });
 * contact.agentSays("What is the order number?", ["ask"]).expectAct("give_fact").expectFacts(["order-number"]);
 */
import { expect } from "vitest";
import { buildSetting } from "#test/builders/scenario";
import {
  type AgentMove,
  type AttemptEvent,
  applyEvent,
  type ContactState,
  type CustomerAct,
  type Decision,
  decideTurn,
  endByAgent,
  endHold,
  type Intensity,
  type MoveTagger,
  noticeSilence,
  type Outcome,
  openContact,
  orderFor,
  type Perception,
  perceiveTurn,
  type Reason,
  type Setting,
  type Step,
  sayAsAgent,
  sayAsCustomer,
  startHold,
  stateOf,
  useTool,
  type WrittenLine,
} from "#training/simulation/index";

const START = Date.parse("2026-01-05T09:00:00.000Z");

type Certainty = "sure" | "unsure" | "unlikely";

type TestStart = {
  readonly setting?: Setting;
  readonly seed?: number;
  readonly mode?: "practice" | "assessed";
  readonly intensity?: Intensity;
  readonly everyday?: readonly WrittenLine[];
};

/** Opens a contact and lets the customer say the first line. */
export function startTestContact(start: TestStart = {}): TestContact {
  return new TestContact(start);
}

export class TestContact {
  readonly setting: Setting;
  readonly events: AttemptEvent[] = [];
  private readonly everyday: readonly WrittenLine[];
  private current: ContactState;
  private folded = 0;
  private seconds = 0;
  private deeds = 0;

  constructor(start: TestStart) {
    this.setting = start.setting ?? buildSetting();
    this.everyday = start.everyday ?? [];
    this.current = stateOf(this.setting, []);
    this.events.push(
      ...openContact(this.setting, {
        seed: start.seed ?? 1,
        mode: start.mode ?? "practice",
        intensity: start.intensity,
        at: this.now(),
      }),
    );
    this.speak();
  }

  /** The state by now: the fold of the events, taken further as they come. */
  get state(): ContactState {
    for (const event of this.events.slice(this.folded))
      this.current = applyEvent(this.setting, this.current, event);
    this.folded = this.events.length;
    return this.current;
  }

  get decision(): Decision {
    const decided = this.events.findLast((event) => event.kind === "customer-decided");
    if (decided === undefined) throw new Error("The customer has decided nothing yet.");
    return decided.decision;
  }

  /** What was understood of the agent's last line. */
  get perception(): Perception {
    const perceived = this.events.findLast((event) => event.kind === "perceived");
    if (perceived === undefined) throw new Error("Nothing was perceived.");
    return perceived.perception;
  }

  get outcome(): Outcome | undefined {
    return this.state.ended?.outcome;
  }

  /** The customer's last words. */
  get words(): string {
    return this.state.turns.findLast((turn) => turn.by === "customer")?.text ?? "";
  }

  get reasons(): readonly Reason[] {
    return this.decision.reasons;
  }

  /** The agent says a line that makes these moves; "unsure" if the tagger does not rely on it, "unlikely" if it hardly believes it. */
  agentSays(text: string, moves: readonly AgentMove[], certainty: Certainty = "sure"): this {
    this.take(sayAsAgent(this.state, { text, clientId: this.nextId(), at: this.now() }));
    return this.isAnswered(moves, certainty);
  }

  /** The agent says it in public and leads into private messages. */
  goesPrivate(text: string, moves: readonly AgentMove[]): this {
    this.take(sayAsAgent(this.state, { text, clientId: this.nextId(), at: this.now(), movesPrivate: true }));
    return this.isAnswered(moves, "sure");
  }

  private isAnswered(moves: readonly AgentMove[], certainty: Certainty): this {
    this.take(
      perceiveTurn(this.setting, this.state, { tagger: taggerFor(moves, certainty), at: this.now() }),
    );
    this.take(decideTurn(this.setting, this.state, this.now()));
    this.speak();
    return this;
  }

  uses(tool: string, input: Record<string, string> = {}): this {
    this.take(useTool(this.setting, this.state, { tool, input, clientId: this.nextId(), at: this.now() }));
    return this;
  }

  holds(minutes?: number): this {
    this.take(startHold(this.state, { minutes, clientId: this.nextId(), at: this.now() }));
    return this;
  }

  comesBack(): this {
    this.take(endHold(this.state, { clientId: this.nextId(), at: this.now() }));
    return this;
  }

  ends(): this {
    this.take(endByAgent(this.setting, this.state, this.now()));
    return this;
  }

  /** Lets time pass; the clock reports the silence. */
  waits(seconds: number): this {
    this.seconds += seconds;
    const events = noticeSilence(this.setting, this.state, { seconds, at: this.now() });
    this.events.push(...events);
    if (events.length > 0) this.speak();
    return this;
  }

  /** Lets time pass without the clock reporting it. */
  passes(seconds: number): this {
    this.seconds += seconds;
    return this;
  }

  expectAct(...acts: readonly CustomerAct[]): this {
    expect(acts).toContain(this.decision.act);
    return this;
  }

  expectFacts(keys: readonly string[]): this {
    expect(this.decision.facts.map((fact) => fact.key)).toEqual(keys);
    return this;
  }

  expectReasons(...events: readonly string[]): this {
    expect(this.reasons.map((reason) => reason.event)).toEqual(events);
    return this;
  }

  private speak(): void {
    const order = orderFor(this.setting, this.state, { attemptId: "attempt-1", everyday: this.everyday });
    const text = order.written[0] ?? "";
    this.take(sayAsCustomer(this.state, { text, source: "written", typingInMs: 0, at: this.now() }));
  }

  private take(step: Step): void {
    if (!step.ok) throw new Error(`The step was refused: ${step.failure}`);
    this.events.push(...step.value);
  }

  private now(): string {
    return new Date(START + this.seconds * 1000).toISOString();
  }

  private nextId(): string {
    this.deeds += 1;
    return `deed-${this.deeds}`;
  }
}

/** A tagger that finds exactly these moves, whatever the line. */
export function taggerFor(moves: readonly AgentMove[], certainty: Certainty = "sure"): MoveTagger {
  const confidence = certainty === "unlikely" ? 0.4 : 1;
  return {
    id: "told",
    tag: () => moves.map((move) => ({ move, confidence, unsure: certainty !== "sure" })),
  };
}
