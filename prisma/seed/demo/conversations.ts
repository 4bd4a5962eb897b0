/**
 * Conversations of the demo: a hand-written play against the real mind, with the
 * real ear and the scenario's written lines, assessed like any other.
 *
 * The same play with the same seed always gives the same conversation, so each is
 * played once and then moved to its time.
 */
import {
  type Assessment,
  assessContact,
  type CompiledScenario,
  observationsOf,
} from "#training/assessment/index";
import { randomFrom } from "#training/shared/random";
import {
  type AttemptEvent,
  applyEvent,
  type ContactState,
  decideTurn,
  endByAgent,
  endHold,
  type MoveTagger,
  openContact,
  orderFor,
  perceiveTurn,
  type Setting,
  type Step,
  sayAsAgent,
  sayAsCustomer,
  startHold,
  stateOf,
  useTool,
} from "#training/simulation/index";
import type { Play, PlayStep } from "./plays";

export type PlayedContact = {
  /** Times count from 0 (1970). */
  readonly events: readonly AttemptEvent[];
  readonly assessment: Assessment;
  readonly observations: ReturnType<typeof observationsOf>;
  readonly outcome: string;
};

export type Performance = {
  readonly compiled: CompiledScenario;
  readonly play: Play;
  readonly seed: number;
  readonly mode: "practice" | "assessed";
  readonly tagger: MoveTagger;
};

/** Plays a contact to its end and assesses it. */
export function performContact(performance: Performance): PlayedContact {
  const stage = new Stage(performance);
  for (const step of performance.play.steps) if (!stage.isOver) stage.take(step);
  stage.finish(performance.play.note);
  const { compiled, mode, tagger } = performance;
  const setting = { scenario: compiled.scenario, persona: compiled.persona };
  const numbered = stage.events.map((event, number) => ({ number, event }));
  const assessment = assessContact(
    setting,
    { rubric: compiled.rubric, recallOf: () => tagger.recall },
    numbered,
  );
  const events: AttemptEvent[] = [...stage.events, { kind: "assessed", at: stage.now(2), assessment }];
  return {
    events,
    assessment,
    observations: observationsOf(assessment.findings, mode),
    outcome: assessment.outcome,
  };
}

/** The events with their times moved to start at `startsAt`. */
export function movedTo(events: readonly AttemptEvent[], startsAt: Date): AttemptEvent[] {
  return events.map((event) => ({
    ...event,
    at: new Date(Date.parse(event.at) + startsAt.getTime()).toISOString(),
  }));
}

class Stage {
  readonly events: AttemptEvent[] = [];
  private state: ContactState;
  private seconds = 0;
  private deeds = 0;
  private readonly setting: Setting;

  constructor(private readonly performance: Performance) {
    const { compiled, seed, mode } = performance;
    this.setting = { scenario: compiled.scenario, persona: compiled.persona };
    this.state = stateOf(this.setting, []);
    this.append(openContact(this.setting, { seed, mode, at: this.now(0) }));
    this.letCustomerSpeak();
  }

  get isOver(): boolean {
    return this.state.phase === "ended";
  }

  /** The time after so many more seconds. */
  now(later: number): string {
    this.seconds += later;
    return new Date(this.seconds * 1000).toISOString();
  }

  take(step: PlayStep): void {
    this.deeds += 1;
    const clientId = `demo-deed-${this.deeds}`;
    if ("say" in step) {
      const words = { text: step.say, clientId, at: this.now(4 + step.say.length / 9) };
      this.step(sayAsAgent(this.state, { ...words, movesPrivate: step.private }));
      this.letCustomerSpeak();
    } else if ("tool" in step) {
      this.step(
        useTool(this.setting, this.state, { tool: step.tool, input: step.input, clientId, at: this.now(7) }),
      );
    } else if ("hold" in step) {
      this.step(startHold(this.state, { minutes: step.hold ?? undefined, clientId, at: this.now(2) }));
      this.step(endHold(this.state, { clientId: `${clientId}-back`, at: this.now(step.seconds) }));
    } else {
      this.append([{ kind: "searched", at: this.now(6), query: step.search, found: [] }]);
    }
  }

  finish(note: string): void {
    if (!this.isOver) this.step(endByAgent(this.setting, this.state, this.now(5)));
    this.append([{ kind: "note-written", at: this.now(25), text: note }]);
  }

  private letCustomerSpeak(): void {
    while (this.state.pending !== undefined) {
      const perceived = perceiveTurn(this.setting, this.state, {
        tagger: this.performance.tagger,
        at: this.now(0),
      });
      if (perceived.ok) this.append(perceived.value);
      const decided = decideTurn(this.setting, this.state, this.now(0));
      if (decided.ok) this.append(decided.value);
      const order = orderFor(this.setting, this.state, {
        attemptId: "demo",
        everyday: this.performance.compiled.everyday,
        avoid: [],
      });
      const text =
        randomFrom(this.performance.seed, order.turn).pick(order.written) ?? order.written[0] ?? "…";
      const typingInMs = 1200 + text.length * 35;
      this.step(sayAsCustomer(this.state, { text, source: "written", typingInMs, at: this.now(2) }));
      this.now(typingInMs / 1000);
    }
  }

  private step(taken: Step): void {
    if (taken.ok) this.append(taken.value);
  }

  private append(events: readonly AttemptEvent[]): void {
    for (const event of events) this.state = applyEvent(this.setting, this.state, event);
    this.events.push(...events);
  }
}
