/**
 * What the simulation needs from outside: ears and a voice.
 *
 * models/ implements these ports; tests use scripted ones. A better model takes
 * over by implementing the same port.
 */
import type { FoundMove } from "./events";
import type { AgentMove, Channel, CustomerAct, MoodLevel, SpeakingStyle } from "./vocabulary";

export type SpokenTurn = {
  readonly by: "agent" | "customer";
  readonly text: string;
  readonly moves?: readonly AgentMove[];
};

/** What an ear made of a line, and which ear it was. */
export type HeardLine = { readonly tagger: string; readonly moves: readonly FoundMove[] };

/**
 * Of a hundred lines that make a move, in how many an ear hears it: a share from 0 to 1 for each move,
 * measured on conversations that the ear had not learned from. A move that was not measured is missing.
 */
export type MoveRecall = Readonly<Partial<Record<AgentMove, number>>>;

/** How much the ear of this id hears; undefined where that is not known. */
export type RecallOf = (tagger: string) => MoveRecall | undefined;

/**
 * The ear of a live contact: which moves an agent's line makes. It always answers; without its model, or
 * when that is late, by simpler means, and says so in `tagger`.
 */
export type CustomerEar = {
  hear(line: string, before: readonly SpokenTurn[], signal: AbortSignal): Promise<HeardLine>;
  /** Of each ear that may have answered, by the `tagger` that it named. */
  readonly recallOf?: RecallOf;
};

/** An ear that answers at once and the same every time: for plays that are recorded or repeated. */
export type MoveTagger = {
  readonly id: string;
  /** Absent where it was never measured. */
  readonly recall?: MoveRecall;
  tag(line: string, before: readonly SpokenTurn[]): readonly FoundMove[];
};

/** A fact as the voice may say it. */
export type SpeakableFact = {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly value: string;
};

/** Everything the voice may know about the line to be said. Nothing else of the scenario reaches it. */
export type SpeechOrder = {
  readonly attemptId: string;
  readonly turn: number;
  readonly seed: number;
  readonly channel: Channel;
  readonly industry: string;
  readonly situation: string;
  readonly styles: readonly SpeakingStyle[];
  readonly tech: "low" | "mid" | "high";
  readonly act: CustomerAct;
  readonly mood: MoodLevel;
  /** Facts that this line must say, with the value to be said. */
  readonly mustSay: readonly SpeakableFact[];
  /** Facts already said by either side: may come up again, never needed. */
  readonly maySay: readonly SpeakableFact[];
  /** Lines written for exactly this act, topic and mood, placeholders already filled. Never empty. */
  readonly written: readonly string[];
  /** True if `written` is about this scenario or this very move of the agent: bank lines cannot replace it. */
  readonly isSpecific: boolean;
  /** The last turns, oldest first, the agent's line last. */
  readonly history: readonly SpokenTurn[];
  /** Lines this learner met lately, here or elsewhere; never said again. */
  readonly avoid: readonly string[];
};

export type SpokenLine = { readonly text: string; readonly source: "written" | "bank" | "generated" };

/** The voice: words for what the mind decided. It always answers; if the model is down, with a written line. */
export type Voice = {
  speak(order: SpeechOrder, signal: AbortSignal): Promise<SpokenLine>;
};

/** One source of candidate lines. */
export type CandidateSource = {
  readonly source: SpokenLine["source"];
  candidates(order: SpeechOrder, signal: AbortSignal): Promise<readonly string[]>;
};

/** Scores candidates in context, higher is better; comparable only within one call. */
export type LineScorer = {
  score(order: SpeechOrder, lines: readonly string[], signal: AbortSignal): Promise<readonly number[]>;
};
