/**
 * Scenario: a situation to be played, as authors write it.
 *
 * It says who the customer is (persona), what happened (situation, facts), what
 * would help (remedies, tools) and in which words the customer can say each of
 * these things. It does not say what the customer does next: that is the mind's.
 * docs/content-format.md explains every field to authors.
 */
import { z } from "zod";
import { SlugSchema } from "../shared/slug";
import {
  AGENT_MOVES,
  CHANNELS,
  CUSTOMER_ACTS,
  MOOD_BANDS,
  SPEAKING_STYLES,
  VOICE_REGISTERS,
} from "./vocabulary";

export { SlugSchema };

/**
 * A cue: words that must all occur in one sentence of the agent's line, in any
 * order and any inflection. `a|b` means either, `!a` means not. "refund|credit today !not".
 */
export const CueSchema = z.string().min(2).max(120);

/** Lines by mood band. Each may hold {fact-key} placeholders. */
export const BandedLinesSchema = z.object({
  calm: z.array(z.string().min(1)).default([]),
  annoyed: z.array(z.string().min(1)).default([]),
  angry: z.array(z.string().min(1)).default([]),
});
export type BandedLines = z.infer<typeof BandedLinesSchema>;

const FACT_TYPES = ["amount", "time", "code", "number", "name", "the-thing", "thing"] as const;

/** When the customer tells a fact. Thresholds are trust, 0 to 100. */
export const DisclosureSchema = z.discriminatedUnion("rule", [
  z.object({ rule: z.literal("volunteered") }),
  z.object({ rule: z.literal("asked") }),
  z.object({ rule: z.literal("trusted"), trust: z.number().min(0).max(100) }),
  z.object({ rule: z.literal("downplayed"), trust: z.number().min(0).max(100) }),
  z.object({ rule: z.literal("never") }),
]);

export const FactSchema = z.object({
  key: SlugSchema,
  /** What the agent would call it: "order number". */
  label: z.string().min(1),
  type: z.enum(FACT_TYPES),
  /** The truth, as it is said: at most six words. */
  value: z.string().min(1).max(60),
  /** What the customer says instead, where they are wrong or fib. */
  claimed: z.string().min(1).max(60).optional(),
  disclosure: DisclosureSchema,
  /** Nothing for others' eyes: in a public post it is neither asked for nor told. */
  isPersonal: z.boolean().default(false),
  /** Cues that count as asking for it. */
  asks: z.array(CueSchema).default([]),
  /** How the customer says it; with `claimed`, the placeholder is filled with the claim until the truth is out. */
  lines: BandedLinesSchema,
  /** How it is waved away while downplayed; without placeholders of the fact itself. */
  downplayedLines: z.array(z.string()).default([]),
  /** For the debrief when it was never found: why it would have helped. Only hidden facts need it. */
  matters: z.string().optional(),
});
export type Fact = z.infer<typeof FactSchema>;

/** Something the customer wants to know. Neglecting it costs. */
export const QuestionSchema = z.object({
  key: SlugSchema,
  act: z.enum(["ask_how", "ask_when", "ask_why"]),
  /** In plain words, for the debrief: "When the money will be back". */
  label: z.string().min(1),
  /** Cues that count as an honest answer. */
  answers: z.array(CueSchema).min(1),
  /** Asked only once this has come up: an effect the customer was told of, a fact, an offered remedy, an answered question. Without it, from the start. */
  after: SlugSchema.optional(),
  lines: BandedLinesSchema,
});
export type Question = z.infer<typeof QuestionSchema>;

/** Something the agent can offer. */
export const RemedySchema = z.object({
  key: SlugSchema,
  label: z.string().min(1),
  /** What it is worth to this customer. */
  worth: z.enum(["full", "partial", "poor"]),
  /** Cues that count as offering or announcing it. */
  offers: z.array(CueSchema).min(1),
  /** The tool effect that delivers it. Without one, saying it is all there is to it. */
  deliveredBy: SlugSchema.optional(),
  /** Acceptance by mood; also used after a remedy has been delivered. */
  accept: BandedLinesSchema,
  /** Refusal or wanting more, for partial and poor remedies. */
  decline: BandedLinesSchema,
});
export type Remedy = z.infer<typeof RemedySchema>;

export const ToolFieldSchema = z.object({
  key: SlugSchema,
  label: z.string().min(1),
  kind: z.enum(["text", "amount", "choice", "date"]),
  options: z.array(z.string()).default([]),
  /** The input must equal this fact's value (spaces, case and punctuation aside). */
  mustMatch: SlugSchema.optional(),
  /** For amounts: the most that policy allows. Above it the tool refuses. */
  max: z.number().positive().optional(),
});

export const ToolSchema = z.object({
  id: SlugSchema,
  label: z.string().min(1),
  /** One sentence: what it does and when to use it. */
  description: z.string().min(1),
  kind: z.enum(["look-up", "verify", "act", "transfer", "escalate"]),
  fields: z.array(ToolFieldSchema).default([]),
  /** Effects that must be there first, each with what the tool says when it is missing. */
  requires: z.array(z.object({ effect: SlugSchema, otherwise: z.string().min(1) })).default([]),
  /** What the agent reads when it worked. May hold {fact-key} placeholders (always the true value). */
  result: z.string().min(1),
  /** What the agent reads when a field does not match. */
  failure: z.string().min(1).default("Nothing found. Check what you entered."),
  /** Effects it leaves, e.g. "verified", "refund-issued". */
  effects: z.array(SlugSchema).default([]),
  /** Seconds it takes on screen, so that looking something up costs time (0 to 8). */
  seconds: z.number().min(0).max(8).default(1),
});
export type Tool = z.infer<typeof ToolSchema>;

export const ContactHistorySchema = z.object({
  /** How many days before today. */
  daysAgo: z.number().int().min(0).max(4000),
  channel: z.enum(CHANNELS),
  agent: z.string().min(1),
  note: z.string().min(1),
});

/** A line for an act that belongs to no fact, question or remedy. */
export const ScenarioLineSchema = z.object({
  act: z.enum(CUSTOMER_ACTS),
  mood: z.enum(MOOD_BANDS),
  text: z.string().min(1).max(400),
  /** Only said right after one of these moves of the agent. */
  after: z.array(z.enum(AGENT_MOVES)).optional(),
});

/** A row of the mind's parameter table that this scenario replaces. */
export const OverrideSchema = z.object({
  event: SlugSchema,
  arousal: z.number().min(-60).max(60).optional(),
  trust: z.number().min(-60).max(60).optional(),
  patience: z.number().min(-10).max(10).optional(),
});

/** Those who read a public post along: written remarks, each by when it fits. */
export const AudienceLinesSchema = z.object({
  /** Likes of the customer's first post. */
  likes: z.number().int().min(0).max(500),
  remarks: z.array(
    z.object({
      /** After a post of the agent's that went badly, neither way, or well, or moved to private messages. */
      when: z.enum(["bad", "plain", "good", "moved"]),
      name: z.string().min(1).max(40),
      text: z.string().min(1).max(140),
    }),
  ),
  /** What the customer may post in public once it is solved. */
  thanks: z.array(z.string().min(1).max(280)),
});

export const ScenarioSchema = z.object({
  slug: SlugSchema,
  title: z.string().min(1).max(80),
  company: z.string().min(1),
  /** A word or two: "internet", "credit card". */
  industry: z.string().min(1).max(30),
  channel: z.enum(CHANNELS),
  /** 1 (gentle) to 5 (hard), the author's estimate. */
  level: z.number().int().min(1).max(5),
  minutes: z.number().int().min(2).max(20),
  competencies: z.array(SlugSchema).min(1),
  /** For the learner choosing it: two sentences, no spoilers. */
  summary: z.string().min(1).max(300),
  /** What the agent may know when the contact opens. Markdown. */
  briefing: z.string().min(1),
  /** One sentence of at most 30 words, third person, no spoiler: context for the voice. */
  situation: z.string().min(1),
  /** By e-mail: the subject of the customer's first letter. */
  subject: z.string().min(1).max(80).optional(),
  /** What the customer wants, for the debrief. */
  goal: z.string().min(1),
  persona: SlugSchema,
  policy: SlugSchema,
  articles: z.array(SlugSchema).min(1),
  rubric: SlugSchema,
  opening: z.object({
    arousal: z.number().min(0).max(100),
    trust: z.number().min(0).max(100),
    /** Bad turns the customer will bear, about 4 (short) to 14 (long). */
    patience: z.number().int().min(2).max(20),
  }),
  overrides: z.array(OverrideSchema).default([]),
  card: z.object({
    /** Only what the company's system shows: rows of label and value. */
    rows: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
    history: z.array(ContactHistorySchema).default([]),
  }),
  facts: z.array(FactSchema).min(3),
  questions: z.array(QuestionSchema).default([]),
  remedies: z.array(RemedySchema).min(1),
  tools: z.array(ToolSchema).min(1),
  /** What has to be true for each ending. Effects and question keys. */
  resolution: z.object({
    full: z.object({
      effects: z.array(SlugSchema).default([]),
      answered: z.array(SlugSchema).default([]),
      remedies: z.array(SlugSchema).default([]),
    }),
    partial: z.object({
      effects: z.array(SlugSchema).default([]),
      answered: z.array(SlugSchema).default([]),
      remedies: z.array(SlugSchema).default([]),
    }),
  }),
  lines: z.array(ScenarioLineSchema),
  /** Only for social media. */
  audience: AudienceLinesSchema.optional(),
});
export type Scenario = z.infer<typeof ScenarioSchema>;

/** Traits shift the mind's table; see training/simulation/traits.ts. */
export const TRAITS = [
  "patient",
  "impatient",
  "sceptical",
  "proud",
  "anxious",
  "talkative",
  "vengeful",
  "forgiving",
  "unmoved",
] as const;

export const PersonaSchema = z.object({
  slug: SlugSchema,
  name: z.string().min(1),
  age: z.number().int().min(16).max(100),
  /** Two sentences for the trainer: who they are and how they got here. */
  about: z.string().min(1),
  styles: z.array(z.enum(SPEAKING_STYLES)).min(1).max(3),
  tech: z.enum(["low", "mid", "high"]),
  traits: z.array(z.enum(TRAITS)).max(3).default([]),
  /** Whether a low, middle or high voice reads their lines on the phone. */
  register: z.enum(VOICE_REGISTERS).default("middle"),
  /** Typing pace in words a minute, 15 to 90. */
  wordsPerMinute: z.number().min(15).max(90),
  /** How this person begins and ends a letter, by mood; a greeting may hold {agent}, the name the agent signed with. */
  letter: z.object({ greetings: BandedLinesSchema, closes: BandedLinesSchema }).optional(),
});
export type Persona = z.infer<typeof PersonaSchema>;

export const PolicySchema = z.object({
  slug: SlugSchema,
  title: z.string().min(1),
  summary: z.string().min(1),
  body: z.string().min(1),
});
export const ArticleSchema = z.object({
  slug: SlugSchema,
  title: z.string().min(1),
  keywords: z.array(z.string()).default([]),
  body: z.string().min(1),
});
export type Policy = z.infer<typeof PolicySchema>;
export type Article = z.infer<typeof ArticleSchema>;
