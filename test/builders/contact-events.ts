/**
 * Events of a contact, written down one after the other, for tests of what is
 * judged and debriefed. Each helper adds events; numbers and times follow.
 *
 * @example
 * const record = new ContactRecord().opens().agent("Which order?", { moves: ["ask"] }).customer("55-8103");
 */
import type {
  AgentMove,
  AgentPromise,
  AttemptEvent,
  Decision,
  NumberedEvent,
  Outcome,
  Perception,
  Reason,
} from "#training/simulation/index";

const START = Date.parse("2026-03-09T09:00:00.000Z");

type Heard = {
  readonly moves?: readonly AgentMove[];
  readonly unsure?: readonly AgentMove[];
  /** Why code found the first move. */
  readonly because?: string;
  readonly answers?: readonly string[];
  readonly tells?: readonly string[];
  readonly promises?: readonly Partial<AgentPromise>[];
  /** Seconds until it was sent. */
  readonly after?: number;
  /** Id of the ear. */
  readonly by?: string;
};

type Felt = {
  readonly facts?: readonly string[];
  readonly claims?: readonly string[];
  readonly mood?: number;
  readonly arousal?: number;
  readonly trust?: number;
  readonly reasons?: readonly Reason[];
  readonly ends?: Outcome;
  readonly typingInMs?: number;
};

export class ContactRecord {
  readonly events: AttemptEvent[] = [];
  private seconds = 0;

  get numbered(): NumberedEvent[] {
    return this.events.map((event, number) => ({ number, event }));
  }

  opens(text = "hi, where is my lamp", felt: Felt = {}): this {
    this.events.push({ kind: "started", at: this.at(), seed: 1, mode: "practice" });
    return this.customer(text, felt);
  }

  agent(text: string, heard: Heard = {}): this {
    this.passes(heard.after ?? 5);
    this.events.push({ kind: "agent-said", at: this.at(), text, clientId: `client-${this.events.length}` });
    this.events.push({
      kind: "perceived",
      at: this.at(),
      tagger: heard.by ?? "told",
      perception: perceptionOf(heard),
    });
    return this;
  }

  customer(text: string, felt: Felt = {}): this {
    this.events.push({ kind: "customer-decided", at: this.at(), decision: decisionOf(felt) });
    this.events.push({
      kind: "customer-said",
      at: this.at(),
      text,
      source: "written",
      typingInMs: felt.typingInMs ?? 0,
    });
    if (felt.ends !== undefined) this.ends(felt.ends, "customer");
    return this;
  }

  silent(seconds: number): this {
    this.passes(seconds);
    this.events.push({ kind: "agent-silent", at: this.at(), seconds });
    return this;
  }

  tool(
    tool: string,
    use: { effects?: string[]; result?: string; ok?: boolean; input?: Record<string, string> } = {},
  ): this {
    const { effects = [], result = "Done.", ok = true, input = {} } = use;
    const clientId = `client-${this.events.length}`;
    this.events.push({ kind: "tool-used", at: this.at(), clientId, tool, input, ok, result, effects });
    return this;
  }

  hold(seconds: number, minutes?: number): this {
    this.holdWithoutReturn(minutes);
    this.passes(seconds);
    this.events.push({ kind: "hold-ended", at: this.at(), clientId: "back", seconds });
    return this;
  }

  holdWithoutReturn(minutes?: number): this {
    this.events.push({ kind: "hold-started", at: this.at(), clientId: "away", minutes });
    return this;
  }

  ends(outcome: Outcome, by: "customer" | "agent" | "system" = "agent"): this {
    this.events.push({ kind: "ended", at: this.at(), by, outcome });
    return this;
  }

  notes(text: string): this {
    this.events.push({ kind: "note-written", at: this.at(), text });
    return this;
  }

  passes(seconds: number): this {
    this.seconds += seconds;
    return this;
  }

  /** Number of the first event that says this. */
  numberOf(text: string): number {
    const index = this.events.findIndex((event) => "text" in event && event.text === text);
    if (index < 0) throw new Error(`Nobody said "${text}".`);
    return index;
  }

  private at(): string {
    return new Date(START + this.seconds * 1000).toISOString();
  }
}

function perceptionOf(heard: Heard): Perception {
  const { moves = [], unsure = [], because, answers = [], tells = [], promises = [] } = heard;
  const found = [...moves, ...unsure].map((move, index) => ({
    move,
    confidence: 0.9,
    unsure: unsure.includes(move),
    because: index === 0 ? because : undefined,
  }));
  return {
    moves: found,
    factsAsked: [],
    factsTold: [...tells],
    questionsAnswered: [...answers],
    remediesOffered: [],
    isQuestion: false,
    echo: 0,
    noticed: {
      reasked: [],
      neglected: [],
      sharedWords: [],
      announces: [],
      promises: promises.map((promise) => ({ text: "I'll do it.", remedies: [], ...promise })),
    },
  };
}

function decisionOf(felt: Felt): Decision {
  const { facts = [], claims = [], mood = 2, arousal = 40, trust = 35, reasons = [], ends } = felt;
  return {
    act: "give_fact",
    mood,
    facts: [
      ...facts.map((key) => ({ key, as: "truth" as const })),
      ...claims.map((key) => ({ key, as: "claim" as const })),
    ],
    topic: { kind: "none" },
    reactsTo: [],
    reasons: [...reasons],
    feeling: { arousal, trust, patience: 8, mood, ledgers: { outcome: 0, respect: 0, process: 0 } },
    ends,
  };
}
