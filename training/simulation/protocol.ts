/**
 * The socket protocol between a learner's browser and the server, version 1.
 *
 * One JSON object a frame, at most 16 KiB, on /ws. Every frame is parsed by these
 * schemas on both sides. docs/protocol.md tells the story with examples.
 *
 * Three rules carry everything:
 * 1. The server appends an event and has it on disk before it sends anything that
 *    follows from it: `ack` means "it is safe".
 * 2. Every command that changes something carries a `clientId`, chosen once by the
 *    browser: sending it again (after a lost connection) changes nothing and is
 *    acknowledged again.
 * 3. Events come in order, with the numbers they have in the attempt; what is not
 *    for the browser leaves gaps. After `resume` the server sends what the browser
 *    has not seen.
 *
 * What never crosses: hidden facts, cues, the customer's feelings and decisions. On
 * the phone a voice can be heard to be raised, and nothing more exact than that.
 */
import { z } from "zod";
import { AudienceSchema, MAX_SUBJECT_LENGTH, PLACES, StoryStepSchema } from "./events";
import type { Intensity } from "./intensity";
import { OUTCOMES, TONES } from "./vocabulary";

export const PROTOCOL_VERSION = 1;
/** Longest frame that is read, in bytes. */
export const MAX_FRAME_IN_BYTES = 16_384;
/** Longest line of the agent, in UTF-16 units. */
export const MAX_LINE_LENGTH = 2000;
/** Longest wrap-up note. */
export const MAX_NOTE_LENGTH = 4000;

const version = z.literal(PROTOCOL_VERSION);
const clientId = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/, "A clientId is 8 to 64 letters, digits and hyphens.");
const attemptId = z.string().min(1).max(64);

/** What the browser sends. */
export const ClientFrameSchema = z.discriminatedUnion("type", [
  /** Opens or reopens the attempt; `from` is the number of the first event not seen yet (0 for all). Takes the attempt over from another tab. */
  z.object({ v: version, type: z.literal("resume"), attemptId, from: z.number().int().min(0) }),
  z.object({
    v: version,
    type: z.literal("say"),
    clientId,
    text: z.string().trim().min(1).max(MAX_LINE_LENGTH),
    /** Of a letter. */
    subject: z.string().trim().max(MAX_SUBJECT_LENGTH).optional(),
    /** In social media: this public post leads into private messages. */
    movesPrivate: z.boolean().optional(),
  }),
  /** The agent speaks over the customer's line, of which so many words had been heard. Phone only. */
  z.object({
    v: version,
    type: z.literal("interrupt"),
    clientId,
    words: z.number().int().min(0).max(MAX_LINE_LENGTH),
  }),
  /** The customer's line with this number has been read out to its end: from now on the agent is expected to speak. Phone only. */
  z.object({ v: version, type: z.literal("heard"), line: z.number().int().min(1) }),
  /** The agent is typing: the customer waits a little longer before losing patience. */
  z.object({ v: version, type: z.literal("typing") }),
  z.object({
    v: version,
    type: z.literal("tool"),
    clientId,
    tool: z.string().min(1).max(80),
    input: z.record(z.string().max(80), z.string().max(400)),
  }),
  z.object({ v: version, type: z.literal("search"), clientId, query: z.string().trim().min(1).max(200) }),
  z.object({ v: version, type: z.literal("open-article"), clientId, article: z.string().min(1).max(80) }),
  z.object({ v: version, type: z.literal("hold"), clientId, minutes: z.number().min(0).max(60).optional() }),
  z.object({ v: version, type: z.literal("unhold"), clientId }),
  z.object({ v: version, type: z.literal("end"), clientId }),
  /** Asks for help, in practice only. */
  z.object({ v: version, type: z.literal("hint"), clientId }),
  /** Stops the role-play at once; `say` with the stop word alone does the same. */
  z.object({ v: version, type: z.literal("stop"), clientId }),
  z.object({ v: version, type: z.literal("note"), clientId, text: z.string().trim().max(MAX_NOTE_LENGTH) }),
]);
export type ClientFrame = z.infer<typeof ClientFrameSchema>;

/** An event as the learner may see it. */
export const PublicEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), at: z.string() }),
  z.object({
    kind: z.literal("agent-said"),
    at: z.string(),
    text: z.string(),
    clientId: z.string(),
    subject: z.string().optional(),
    /** In social media. */
    place: z.enum(PLACES).optional(),
    movesPrivate: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal("customer-said"),
    at: z.string(),
    text: z.string(),
    typingInMs: z.number(),
    /** Of a letter: when it was written and when the agent sits down to it. */
    story: StoryStepSchema.optional(),
    /** In social media: where it stands, and what those who read along do. */
    place: z.enum(PLACES).optional(),
    audience: AudienceSchema.optional(),
  }),
  /** The customer's last line was cut off after `heard`. */
  z.object({ kind: z.literal("interrupted"), at: z.string(), clientId: z.string(), heard: z.string() }),
  z.object({
    kind: z.literal("tool-used"),
    at: z.string(),
    clientId: z.string(),
    tool: z.string(),
    ok: z.boolean(),
    result: z.string(),
    input: z.record(z.string(), z.string()),
  }),
  z.object({
    kind: z.literal("hold-started"),
    at: z.string(),
    clientId: z.string(),
    minutes: z.number().optional(),
  }),
  z.object({ kind: z.literal("hold-ended"), at: z.string(), clientId: z.string(), seconds: z.number() }),
  z.object({
    kind: z.literal("ended"),
    at: z.string(),
    by: z.enum(["customer", "agent", "system"]),
    /** The learner stepped out of the role-play: no note, no debrief. */
    isStopped: z.boolean().optional(),
  }),
  /** Help that the learner asked for; `turn` is the number of turns said by then. */
  z.object({
    kind: z.literal("hint-asked"),
    at: z.string(),
    clientId: z.string(),
    turn: z.number().int(),
    step: z.number().int().min(1).max(3),
    text: z.string(),
  }),
  z.object({ kind: z.literal("note-written"), at: z.string(), text: z.string() }),
]);
export type PublicEvent = z.infer<typeof PublicEventSchema>;

const SOCKET_PROBLEMS = [
  "bad-frame",
  "too-large",
  "not-signed-in",
  "not-found",
  "ended",
  "on-hold",
  "not-on-hold",
  "taken-over",
  "too-fast",
  "busy",
  "stopping",
  "too-long",
  "unknown-tool",
  "not-resumed",
  "no-help",
] as const;

/**
 * What the customer's lines come from: the language model and people's lines; people's
 * lines alone, because the model is not there; or for the last line alone, because the
 * model was busy with other conversations.
 */
export const VOICE_STATES = ["model", "written", "busy"] as const;
export type VoiceState = (typeof VOICE_STATES)[number];

/** What the server sends. */
export const ServerFrameSchema = z.discriminatedUnion("type", [
  /** Answer to `resume`: where things stand. */
  z.object({
    v: version,
    type: z.literal("ready"),
    attemptId: z.string(),
    now: z.string(),
    startedAt: z.string(),
    isEnded: z.boolean(),
    needsNote: z.boolean(),
    holdSince: z.string().nullable(),
    voice: z.enum(VOICE_STATES),
    events: z.array(z.object({ number: z.number().int(), event: PublicEventSchema })),
  }),
  /** The command with this clientId is on disk. */
  z.object({ v: version, type: z.literal("ack"), clientId: z.string() }),
  /** The language model has come, gone, or had no room for the last line. */
  z.object({ v: version, type: z.literal("voice"), voice: z.enum(VOICE_STATES) }),
  z.object({ v: version, type: z.literal("event"), number: z.number().int(), event: PublicEventSchema }),
  /** The customer is composing a line. */
  z.object({ v: version, type: z.literal("customer-typing"), on: z.boolean() }),
  /** Words of the line as they come; the whole line follows as an event. `line` counts customer lines. */
  z.object({ v: version, type: z.literal("words"), line: z.number().int(), text: z.string() }),
  /** A spoken line begins: all of it, for a voice to read out; its words follow at the pace of speech. Phone only. */
  z.object({
    v: version,
    type: z.literal("speaking"),
    line: z.number().int(),
    text: z.string(),
    /** How it sounds: factors of a voice's own rate and pitch, and in a word for those who read. */
    rate: z.number().min(0.5).max(1.5),
    pitch: z.number().min(0.5).max(1.5),
    tone: z.enum(TONES),
  }),
  z.object({
    v: version,
    type: z.literal("found"),
    clientId: z.string(),
    articles: z.array(z.object({ slug: z.string(), title: z.string(), excerpt: z.string() })),
  }),
  z.object({
    v: version,
    type: z.literal("article"),
    clientId: z.string(),
    slug: z.string(),
    title: z.string(),
    body: z.string(),
  }),
  /** Something was refused. Nothing has changed. `message` says what to do. */
  z.object({
    v: version,
    type: z.literal("problem"),
    problem: z.enum(SOCKET_PROBLEMS),
    message: z.string(),
    clientId: z.string().optional(),
    outcome: z.enum(OUTCOMES).optional(),
  }),
]);
export type ServerFrame = z.infer<typeof ServerFrameSchema>;

/** Close codes beside the standard ones. */
export const CLOSE_CODES = {
  takenOver: 4001,
  notSignedIn: 4003,
  notFound: 4004,
  stopping: 1012,
  tooLarge: 1009,
  badFrame: 1008,
} as const;

/** The customer's card and desktop as the learner may see it; made by face.ts, sent with the page. */
export type ContactDesktop = {
  readonly attemptId: string;
  readonly mode: "practice" | "assessed";
  /** How strongly the customer may show what they feel. */
  readonly intensity: Intensity;
  /** True where nobody but the learner can see the attempt. */
  readonly isPrivate: boolean;
  readonly scenario: {
    readonly slug: string;
    readonly title: string;
    readonly company: string;
    readonly channel: string;
    readonly briefing: string;
    /** What counts on this channel. */
    readonly good: readonly string[];
    /** Of the customer's first letter. */
    readonly subject?: string;
  };
  readonly customer: {
    readonly name: string;
    readonly rows: readonly { label: string; value: string }[];
    /** Whether a low, middle or high voice reads their lines. */
    readonly register: "low" | "middle" | "high";
  };
  readonly history: readonly { daysAgo: number; channel: string; agent: string; note: string }[];
  readonly tools: readonly {
    id: string;
    label: string;
    description: string;
    kind: string;
    seconds: number;
    fields: readonly { key: string; label: string; kind: string; options: readonly string[] }[];
  }[];
  readonly policy: { readonly title: string; readonly summary: string; readonly body: string };
  readonly articles: readonly { slug: string; title: string }[];
};
