/**
 * Performs an agent's part, written by hand, against the real mind: with whatever ear
 * hears it and whatever puts the customer's lines into words, without network,
 * database or browser. The clock is counted, not read, so the same part, seed, ear and
 * words give the same events.
 */
import type { CompiledScenario } from "#training/assessment/index";
import {
  type AttemptEvent,
  applyEvent,
  type ContactState,
  type CustomerEar,
  decideTurn,
  endByAgent,
  endHold,
  hearTurn,
  type MoveTagger,
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
import type { PlayStep } from "./plays";

/** A step of a play, or seconds in which the agent says nothing. */
export type AgentStep = PlayStep | { readonly waits: number };
export type AgentPart = { readonly steps: readonly AgentStep[]; readonly note: string };

export type Performance = {
  readonly compiled: CompiledScenario;
  readonly part: AgentPart;
  readonly seed: number;
  readonly mode: "practice" | "assessed";
  readonly ear: CustomerEar;
  /** Puts what the customer is to say into words. */
  readonly speak: (order: SpeechOrder) => Promise<SpokenLine>;
  /** Names the attempt in orders. */
  readonly attemptId: string;
  /** Lines that this learner met before. */
  readonly avoid: readonly string[];
};

/**
 * Plays the part to its end, or until the customer has ended the contact, and writes
 * its note. Times of the events count from 0 (1970).
 */
export async function performPlay(performance: Performance): Promise<readonly AttemptEvent[]> {
  const stage = new Stage(performance);
  await stage.open();
  for (const step of performance.part.steps) if (!stage.isOver) await stage.take(step);
  stage.close();
  return stage.events;
}

/** A tagger as an ear that hears at once. */
export function earOf(tagger: MoveTagger): CustomerEar {
  return {
    hear: async (line, before) => ({ tagger: tagger.id, moves: tagger.tag(line, before) }),
    recallOf: () => tagger.recall,
  };
}

/** What a compiled scenario's contacts are played in. */
export function settingOf({ scenario, persona }: CompiledScenario): Setting {
  return { scenario, persona };
}

export type Moment = {
  readonly event: AttemptEvent;
  readonly before: ContactState;
  readonly after: ContactState;
};

/** Each event with the state before and after it. */
export function momentsOf(setting: Setting, events: readonly AttemptEvent[]): Moment[] {
  let state = stateOf(setting, []);
  return events.map((event) => {
    const before = state;
    state = applyEvent(setting, state, event);
    return { event, before, after: state };
  });
}

const never = new AbortController().signal;
/** Seconds that a person takes for things. */
const PACE = { reading: 4, tool: 7, search: 6, hold: 2, answering: 2, closing: 5, note: 25 };
const LETTERS_A_SECOND = 9;
const TYPING = { startInMs: 1200, letterInMs: 35 };

class Stage {
  readonly events: AttemptEvent[] = [];
  private readonly setting: Setting;
  private state: ContactState;
  private seconds = 0;
  private deeds = 0;

  constructor(private readonly performance: Performance) {
    this.setting = settingOf(performance.compiled);
    this.state = stateOf(this.setting, []);
  }

  get isOver(): boolean {
    return this.state.phase === "ended";
  }

  async open(): Promise<void> {
    const { seed, mode } = this.performance;
    this.append(openContact(this.setting, { seed, mode, at: this.after(0) }));
    await this.letCustomerSpeak();
  }

  async take(step: AgentStep): Promise<void> {
    this.deeds += 1;
    const clientId = `demo-deed-${this.deeds}`;
    if ("say" in step) {
      const at = this.after(PACE.reading + step.say.length / LETTERS_A_SECOND);
      this.step(sayAsAgent(this.state, { text: step.say, clientId, at, movesPrivate: step.private }));
      await this.letCustomerSpeak();
    } else if ("waits" in step) {
      const silence = { seconds: step.waits, at: this.after(step.waits) };
      this.append(noticeSilence(this.setting, this.state, silence));
      await this.letCustomerSpeak();
    } else if ("tool" in step) {
      const { tool, input } = step;
      this.step(useTool(this.setting, this.state, { tool, input, clientId, at: this.after(PACE.tool) }));
    } else if ("hold" in step) {
      const minutes = step.hold ?? undefined;
      this.step(startHold(this.state, { minutes, clientId, at: this.after(PACE.hold) }));
      this.step(endHold(this.state, { clientId: `${clientId}-back`, at: this.after(step.seconds) }));
    } else {
      this.append([{ kind: "searched", at: this.after(PACE.search), query: step.search, found: [] }]);
    }
  }

  close(): void {
    if (!this.isOver) this.step(endByAgent(this.setting, this.state, this.after(PACE.closing)));
    this.append([{ kind: "note-written", at: this.after(PACE.note), text: this.performance.part.note }]);
  }

  private async letCustomerSpeak(): Promise<void> {
    const { ear, compiled, attemptId, avoid, speak } = this.performance;
    while (this.state.pending !== undefined && !this.isOver) {
      this.step(await hearTurn(this.setting, this.state, { ear, at: this.after(0), signal: never }));
      this.step(decideTurn(this.setting, this.state, this.after(0)));
      const line = await speak(
        orderFor(this.setting, this.state, { attemptId, everyday: compiled.everyday, avoid }),
      );
      const typingInMs = TYPING.startInMs + line.text.length * TYPING.letterInMs;
      this.step(sayAsCustomer(this.state, { ...line, typingInMs, at: this.after(PACE.answering) }));
      this.after(typingInMs / 1000);
    }
  }

  /** The time after so many more seconds. */
  private after(seconds: number): string {
    this.seconds += seconds;
    return new Date(this.seconds * 1000).toISOString();
  }

  private step(taken: Step): void {
    if (taken.ok) this.append(taken.value);
  }

  private append(events: readonly AttemptEvent[]): void {
    for (const event of events) this.state = applyEvent(this.setting, this.state, event);
    this.events.push(...events);
  }
}
