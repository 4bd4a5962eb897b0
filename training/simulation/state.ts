/**
 * The state of a contact at one moment: plain JSON, the fold of its events.
 *
 * Turns are utterances of either side, numbered from 1; the customer's opening
 * line is turn 1. What this file does not decide: how an event changes the state
 * (fold.ts) and what the customer does next (decide.ts).
 */
import type { AgentPromise, Decision, Feeling, Perception, Place } from "./events";
import type { GivenHint } from "./hints";
import type { Intensity } from "./intensity";
import { moodAt } from "./mood";
import type { Setting } from "./setting";
import type { AgentMove, Channel, CustomerAct, MoodLevel, Outcome } from "./vocabulary";

export type Turn = {
  readonly number: number;
  readonly by: "agent" | "customer";
  readonly text: string;
  readonly at: string;
  /** The agent's moves, once perceived. */
  readonly moves?: readonly AgentMove[];
  /** The customer's act and mood. */
  readonly act?: CustomerAct;
  readonly mood?: MoodLevel;
  /** Facts that this line of the customer says. */
  readonly facts?: readonly string[];
  /** Of a letter: when it was written, in story time. */
  readonly storyAt?: number;
  /** Of an agent's letter. */
  readonly subject?: string;
  /** In social media. */
  readonly place?: Place;
  /** The agent spoke over this line of the customer: its text is what had been said by then. */
  readonly isCut?: boolean;
};

/** A turn that the customer still owes: what caused it, and how far it has got. */
export type PendingTurn = {
  readonly cause: "opening" | "agent-said" | "agent-silent";
  readonly at: string;
  /** The agent's line; empty unless the agent said something. */
  readonly text: string;
  /** Seconds of silence; 0 unless the agent was silent. */
  readonly silentSeconds: number;
  /** In social media: where the agent's line stands, and whether it leads into private messages. */
  readonly place?: Place;
  readonly movesPrivate?: boolean;
  readonly perception?: Perception;
  readonly decision?: Decision;
};

/** How the agent and the customer came to share a fact. */
export type KnownFact = {
  readonly turn: number;
  readonly as: "truth" | "claim";
  readonly by: "agent" | "customer";
};

export type QuestionState = {
  /** Turn of the customer's last asking. */
  readonly askedIn?: number;
  readonly timesAsked: number;
  readonly answeredIn?: number;
};

const REMEDY_RESPONSES = ["accepted", "grudging", "wants-more", "declined"] as const;
export type RemedyResponse = (typeof REMEDY_RESPONSES)[number];

export type RemedyState = {
  readonly offeredIn: number;
  readonly timesOffered: number;
  readonly response?: RemedyResponse;
};

export type EffectState = {
  readonly effect: string;
  readonly tool: string;
  /** Turns said when it came about. */
  readonly afterTurn: number;
  /** The turn in which the customer was told. */
  readonly toldIn?: number;
};

export type Commitment = AgentPromise & {
  readonly turn: number;
  readonly status: "open" | "kept" | "broken";
  /** When it falls due, in story time; only by letter, and where a time was named. */
  readonly dueAt?: number;
  /** Whether the customer has reacted to its being kept or broken. */
  readonly isFelt: boolean;
};

export type Hold = {
  readonly startedAt: string;
  /** Minutes promised on starting it or in the line before. */
  readonly promisedMinutes?: number;
  /** True if the agent asked or announced it in words. */
  readonly isAnnounced: boolean;
};
export type PastHold = Hold & { readonly seconds: number; readonly isFelt: boolean };

export type ToolUse = {
  readonly tool: string;
  readonly input: Readonly<Record<string, string>>;
  readonly ok: boolean;
  readonly result: string;
};

/** The clock of a contact by letters, in story time (story-time.ts). */
export type StoryClock = {
  /** When the agent sits at the desk: the moment of the next letter and of what is done before it. */
  readonly deskAt: number;
  /** When the customer's next letter is written. */
  readonly answerAt: number;
};

export type ContactState = {
  readonly phase: "unopened" | "open" | "ended";
  readonly seed: number;
  readonly mode: "practice" | "assessed";
  /** How strongly the customer may show what they feel. */
  readonly intensity: Intensity;
  readonly channel: Channel;
  readonly feeling: Feeling;
  readonly turns: readonly Turn[];
  /** The customer's reply that is under way. Absent while the customer waits for the agent. */
  readonly pending?: PendingTurn;
  readonly facts: Readonly<Record<string, KnownFact>>;
  /** Facts asked for, with the turn of the first asking. */
  readonly factsAsked: Readonly<Record<string, number>>;
  /** Facts held back or waved away, with how often. */
  readonly factsHeldBack: Readonly<Record<string, number>>;
  readonly questions: Readonly<Record<string, QuestionState>>;
  readonly remedies: Readonly<Record<string, RemedyState>>;
  readonly effects: readonly EffectState[];
  readonly toolsUsed: readonly ToolUse[];
  readonly commitments: readonly Commitment[];
  readonly hold?: Hold;
  readonly pastHolds: readonly PastHold[];
  /** Help that the learner has asked for. */
  readonly hints: readonly GivenHint[];
  /** Only by letter. */
  readonly story?: StoryClock;
  /** Only in social media: where the next line will stand. */
  readonly place?: Place;
  /** Remarks of bystanders so far. */
  readonly remarks: readonly string[];
  /** The turn in which a transfer or an escalation was announced. */
  readonly handOffAnnouncedIn?: number;
  /** How often each row of the parameter table has been at work. */
  readonly reasonCounts: Readonly<Record<string, number>>;
  /** Bad turns in a row. */
  readonly badStreak: number;
  /** Agent turns in a row that brought nothing new. */
  readonly idleTurns: number;
  readonly silences: number;
  /** Threats and demands so far. */
  readonly warnings: number;
  /** The turn since which all is done, told and accepted. */
  readonly satisfiedIn?: number;
  /** Ids of the browser that have been worked off: the same id twice is one deed. */
  readonly clientIds: readonly string[];
  readonly ended?: {
    readonly at: string;
    readonly by: "customer" | "agent" | "system";
    readonly outcome: Outcome;
  };
};

/** The state before anything has happened. */
export function unopenedState(setting: Setting): ContactState {
  const { arousal, trust, patience } = setting.scenario.opening;
  return {
    phase: "unopened",
    seed: 0,
    mode: "practice",
    intensity: "full",
    channel: setting.scenario.channel,
    feeling: {
      arousal,
      trust,
      patience,
      mood: moodAt(arousal),
      ledgers: { outcome: 0, respect: 0, process: 0 },
    },
    turns: [],
    facts: {},
    factsAsked: {},
    factsHeldBack: {},
    questions: {},
    remedies: {},
    effects: [],
    toolsUsed: [],
    commitments: [],
    remarks: [],
    ...(setting.scenario.channel === "social" ? { place: "public" as const } : {}),
    pastHolds: [],
    hints: [],
    reasonCounts: {},
    badStreak: 0,
    idleTurns: 0,
    silences: 0,
    warnings: 0,
    clientIds: [],
  };
}

/** The number that the next utterance will bear. */
export function nextTurnNumber(state: ContactState): number {
  return state.turns.length + 1;
}

/** The customer's last line, if there is one. */
export function lastCustomerTurn(state: ContactState): Turn | undefined {
  return state.turns.findLast((turn) => turn.by === "customer");
}

/** True if a tool has left this effect. */
export function hasEffect(state: ContactState, effect: string): boolean {
  return state.effects.some((each) => each.effect === effect);
}

/** True if the customer has been told of this effect. */
export function isTold(state: ContactState, effect: string): boolean {
  return state.effects.some((each) => each.effect === effect && each.toldIn !== undefined);
}
