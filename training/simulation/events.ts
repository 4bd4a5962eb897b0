/**
 * What happens in an attempt, as an append-only list of events.
 *
 * The state at any moment is the fold of the events so far (state.ts). Resume,
 * replay, rewind, debrief and audit are this one list read again. What a model
 * said or found is an event too, so a replay needs no model.
 *
 * Order within one agent turn: agent-said → perceived → customer-decided →
 * customer-said (or ended). An agent-said without its followers is a turn that a
 * crash interrupted: the server works it off on resume.
 */
import { z } from "zod";
import { HINT_STEPS, HINT_SUBJECTS } from "./hints";
import { INTENSITIES } from "./intensity";
import { AGENT_MOVES, CUSTOMER_ACTS, OUTCOMES } from "./vocabulary";

/** Words of the agent's line that show something: [start, end) in UTF-16 units. */
export const SpanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });

export const FoundMoveSchema = z.object({
  move: z.enum(AGENT_MOVES),
  /** 0 to 1, calibrated as well as the tagger can. */
  confidence: z.number().min(0).max(1),
  /** True where the tagger's measured precision for this move is too low to fail a learner by it. */
  unsure: z.boolean().default(false),
  span: SpanSchema.optional(),
  /** Where code decided instead of the tagger, why: "asked in turn 3 already". */
  because: z.string().optional(),
});
export type FoundMove = z.infer<typeof FoundMoveSchema>;

/** A commitment in the agent's line: what was promised and, if it was said, by when. */
export const PromiseSchema = z.object({
  /** The sentence that holds it. */
  text: z.string().max(400),
  /** As it was said: "in two minutes", "by Friday". Absent if no time was given. */
  time: z.string().optional(),
  /** Set for a promise to be back: after how many minutes. */
  backInMinutes: z.number().min(0).optional(),
  /** The remedies it promises. */
  remedies: z.array(z.string()),
});
export type AgentPromise = z.infer<typeof PromiseSchema>;

export const UNCLEAR_KINDS = ["empty", "gibberish", "flood", "foreign"] as const;

/** What code alone noticed about the line, beyond the moves. */
export const NoticedSchema = z.object({
  /** Why the customer could make nothing of the line. */
  unclear: z.enum(UNCLEAR_KINDS).optional(),
  /** The turn in which the agent said the same before. */
  repeatsTurn: z.number().int().optional(),
  /** Facts asked for again, with the turn in which they were given. */
  reasked: z.array(z.object({ key: z.string(), turn: z.number().int() })),
  /** Questions of the customer that the line left lying; "" stands for one that the scenario does not list. */
  neglected: z.array(z.string()),
  /** Words of the customer or of the event that come back in the line. */
  sharedWords: z.array(z.string()),
  /** Effects of tools that the line tells the customer about. */
  announces: z.array(z.string()),
  /** In a public post: personal facts asked for and told, and how it moves to private messages, if it does. */
  inPublic: z
    .object({
      asked: z.array(z.string()),
      told: z.array(z.string()),
      move: z.enum(["with-reason", "bare"]).optional(),
    })
    .optional(),
  promises: z.array(PromiseSchema),
});
export type Noticed = z.infer<typeof NoticedSchema>;

/** What one agent line does, in the terms of the scenario. */
export const PerceptionSchema = z.object({
  moves: z.array(FoundMoveSchema),
  /** Keys of facts asked for. */
  factsAsked: z.array(z.string()),
  /** Keys of facts that the line states with their true value. */
  factsTold: z.array(z.string()),
  /** Keys of the customer's questions that it answers. */
  questionsAnswered: z.array(z.string()),
  /** Keys of remedies that it offers or announces. */
  remediesOffered: z.array(z.string()),
  /** True if the line ends in or holds a question. */
  isQuestion: z.boolean(),
  /** Share of the customer's own content words that come back in the line, 0 to 1. */
  echo: z.number().min(0).max(1),
  noticed: NoticedSchema.optional(),
});
export type Perception = z.infer<typeof PerceptionSchema>;

/** Why something moved: one row of the parameter table at work. */
export const ReasonSchema = z.object({
  /** Row of the table, e.g. "asks-again". */
  event: z.string(),
  /** In words, to the learner: "You asked for the order number again; it was given in turn 3." */
  text: z.string(),
  arousal: z.number(),
  trust: z.number(),
  patience: z.number(),
});
export type Reason = z.infer<typeof ReasonSchema>;

export const FeelingSchema = z.object({
  arousal: z.number().min(0).max(100),
  trust: z.number().min(0).max(100),
  patience: z.number(),
  mood: z.number().int().min(0).max(5),
  ledgers: z.object({ outcome: z.number(), respect: z.number(), process: z.number() }),
});
export type Feeling = z.infer<typeof FeelingSchema>;

export const PLACES = ["public", "private"] as const;
/** Where a line stands: for everybody to read, or in private messages. */
export type Place = (typeof PLACES)[number];

/** New likes and remarks of bystanders, and what the customer posts in public after all. */
export const AudienceSchema = z.object({
  likes: z.number().int().min(0),
  remarks: z.array(z.object({ name: z.string(), text: z.string() })),
  thanks: z.string().optional(),
});

/** What a line is about: picks the written lines. */
const TopicSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("fact"), key: z.string(), downplayed: z.boolean().default(false) }),
  z.object({ kind: z.literal("question"), key: z.string() }),
  z.object({ kind: z.literal("remedy"), key: z.string() }),
]);

/** What the customer does next. `say` parts are in the order they are said. */
export const DecisionSchema = z.object({
  act: z.enum(CUSTOMER_ACTS),
  mood: z.number().int().min(0).max(5),
  /** Facts released by this turn, and whether as the claim or the truth. */
  facts: z.array(z.object({ key: z.string(), as: z.enum(["truth", "claim"]) })),
  topic: TopicSchema,
  /** What else a letter says, beside its main act; in channels of single lines absent. */
  also: z.array(z.object({ act: z.enum(CUSTOMER_ACTS), topic: TopicSchema })).optional(),
  /** What those who read along do; only of public posts. */
  audience: AudienceSchema.optional(),
  /** The agent's moves this reacts to, the most important first. */
  reactsTo: z.array(z.enum(AGENT_MOVES)),
  reasons: z.array(ReasonSchema),
  feeling: FeelingSchema,
  /** Set when this line ends the contact. */
  ends: z.enum(OUTCOMES).optional(),
});
export type Decision = z.infer<typeof DecisionSchema>;

export const LINE_SOURCES = ["written", "bank", "generated"] as const;

/** Longest subject of a letter, in UTF-16 units. */
export const MAX_SUBJECT_LENGTH = 120;

/** Story time of a customer's letter and of the agent's sitting down to it; minutes since the story's first Monday. */
export const StoryStepSchema = z.object({
  at: z.number().int().min(0),
  readAt: z.number().int().min(0),
});

const at = z.iso.datetime();
const text = z.string().min(1).max(2000);

export const AttemptEventSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("started"),
    at,
    seed: z.number().int(),
    mode: z.enum(["practice", "assessed"]),
    /** How strongly the customer may show what they feel; absent is "full". */
    intensity: z.enum(INTENSITIES).optional(),
  }),
  /** Silence of the agent that made the customer speak up; seconds since the customer's last line. */
  z.object({ kind: z.literal("agent-silent"), at, seconds: z.number() }),
  /** `clientId` is chosen by the browser: the same id twice is one turn. */
  z.object({
    kind: z.literal("agent-said"),
    at,
    text,
    clientId: z.string(),
    /** Of a letter. */
    subject: z.string().max(MAX_SUBJECT_LENGTH).optional(),
    /** In social media. A post that moves on to private messages is itself public. */
    place: z.enum(PLACES).optional(),
    movesPrivate: z.boolean().optional(),
  }),
  /** The agent spoke over the customer's last line; `heard` is what had been said of it by then, `wordsLeft` what was not. */
  z.object({
    kind: z.literal("interrupted"),
    at,
    clientId: z.string(),
    heard: z.string().max(2000),
    wordsLeft: z.number().int().min(1),
  }),
  z.object({ kind: z.literal("perceived"), at, perception: PerceptionSchema, tagger: z.string() }),
  z.object({ kind: z.literal("customer-decided"), at, decision: DecisionSchema }),
  z.object({
    kind: z.literal("customer-said"),
    at,
    text,
    source: z.enum(LINE_SOURCES),
    typingInMs: z.number().int().min(0),
    story: StoryStepSchema.optional(),
    place: z.enum(PLACES).optional(),
    audience: AudienceSchema.optional(),
  }),
  z.object({
    kind: z.literal("tool-used"),
    at,
    clientId: z.string(),
    tool: z.string(),
    input: z.record(z.string(), z.string()),
    ok: z.boolean(),
    result: z.string(),
    effects: z.array(z.string()),
  }),
  /** The learner asked for help, and this is what they read. `turn` is the number of turns said by then. */
  z.object({
    kind: z.literal("hint-asked"),
    at,
    clientId: z.string(),
    turn: z.number().int().min(0),
    subject: z.enum(HINT_SUBJECTS),
    step: z.union(HINT_STEPS.map((step) => z.literal(step))),
    text: z.string(),
  }),
  z.object({ kind: z.literal("searched"), at, query: z.string(), found: z.array(z.string()) }),
  z.object({ kind: z.literal("article-opened"), at, article: z.string() }),
  z.object({
    kind: z.literal("hold-started"),
    at,
    clientId: z.string(),
    minutes: z.number().min(0).max(60).optional(),
  }),
  z.object({ kind: z.literal("hold-ended"), at, clientId: z.string(), seconds: z.number() }),
  z.object({
    kind: z.literal("ended"),
    at,
    by: z.enum(["customer", "agent", "system"]),
    outcome: z.enum(OUTCOMES),
  }),
  z.object({ kind: z.literal("note-written"), at, text: z.string().max(4000) }),
  /** Findings are assessment's: kept here as it produced them. */
  z.object({ kind: z.literal("assessed"), at, assessment: z.unknown() }),
]);
export type AttemptEvent = z.infer<typeof AttemptEventSchema>;
/** An event in its place; numbers run 0, 1, 2 … without gaps. */
export type NumberedEvent = { readonly number: number; readonly event: AttemptEvent };
