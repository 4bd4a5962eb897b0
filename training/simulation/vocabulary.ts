/**
 * The words of the simulation: what customers do (dialogue acts), what agents do
 * (moves), moods, channels and ways of speaking.
 *
 * They are the labels of the corpus (models/corpus/FORMAT.md), so that mind,
 * voice, ear, rubrics and content all speak of the same things.
 */

/** What one customer line does. */
export const CUSTOMER_ACTS = [
  "open_issue",
  "vent",
  "restate",
  "give_fact",
  "withhold",
  "ask_how",
  "ask_when",
  "ask_why",
  "challenge",
  "correct",
  "confused",
  "reject",
  "negotiate",
  "accept",
  "accept_grudging",
  "confirm",
  "doubt",
  "soften",
  "disclose",
  "impatient",
  "demand_supervisor",
  "threaten_leave",
  "threaten_public",
  "ramble",
  "thank",
  "close",
  "hang_up",
  "apologize",
] as const;
export type CustomerAct = (typeof CUSTOMER_ACTS)[number];

/** What an agent's line does well or neutrally. */
const GOOD_MOVES = [
  "greet",
  "introduce",
  "verify",
  "ask_open",
  "ask",
  "paraphrase",
  "empathize",
  "apologize",
  "own",
  "thank",
  "inform",
  "policy",
  "refuse",
  "offer",
  "choice",
  "commit",
  "expect",
  "hold",
  "return",
  "transfer",
  "escalate",
  "confirm_done",
  "summarize",
  "more_help",
  "close",
  "note",
] as const;

/** What an agent's line does badly. */
export const POOR_MOVES = [
  "dismiss",
  "blame_customer",
  "blame_other",
  "scripted",
  "ignore",
  "argue",
  "jargon",
  "overpromise",
  "rude",
  "push_away",
  "reask",
  "upsell",
  "beg_rating",
  "cold",
  "interrupt",
] as const;

export const AGENT_MOVES = [...GOOD_MOVES, ...POOR_MOVES] as const;
export type AgentMove = (typeof AGENT_MOVES)[number];

/** Mood levels: 0 pleased, 1 calm, 2 annoyed, 3 frustrated, 4 angry, 5 furious. */
export const MOOD_LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type MoodLevel = (typeof MOOD_LEVELS)[number];
export const MOOD_NAMES = ["pleased", "calm", "annoyed", "frustrated", "angry", "furious"] as const;

/** Authors write lines in three bands: calm is 0–1, annoyed 2–3, angry 4–5. */
export const MOOD_BANDS = ["calm", "annoyed", "angry"] as const;
export type MoodBand = (typeof MOOD_BANDS)[number];

/** The band that a mood level is written in. */
export function bandOf(mood: MoodLevel): MoodBand {
  return mood <= 1 ? "calm" : mood <= 3 ? "annoyed" : "angry";
}

export const CHANNELS = ["chat", "phone", "email", "social"] as const;
export type Channel = (typeof CHANNELS)[number];

/** How high the voice is that reads a persona's lines on the phone. */
export const VOICE_REGISTERS = ["low", "middle", "high"] as const;
/** How a spoken line sounds, as far as a listener hears it. */
export const TONES = ["even", "tense", "raised"] as const;

export const SPEAKING_STYLES = [
  "terse",
  "rambling",
  "formal",
  "colloquial",
  "sarcastic",
  "blunt",
  "anxious",
  "polite",
  "pleading",
  "cold",
  "chatty",
  "pedantic",
  "elderly",
  "young",
  "nonnative",
  "distracted",
  "businesslike",
  "distressed",
] as const;
export type SpeakingStyle = (typeof SPEAKING_STYLES)[number];

/**
 * How a contact can end. `abandoned` is the agent ending it before anything was
 * solved; `stopped` is the learner stepping out of the role-play, which nobody is
 * judged by.
 */
export const OUTCOMES = ["resolved", "partial", "escalated", "walked", "abandoned", "stopped"] as const;
export type Outcome = (typeof OUTCOMES)[number];
