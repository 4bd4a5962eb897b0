/** What the labels of a speech order mean, in words for a model that has never seen them. */
import type { Channel, CustomerAct, MoodLevel, SpeakingStyle } from "#training/simulation/vocabulary";

export const MOOD_WORDS: Readonly<Record<MoodLevel, string>> = {
  0: "pleased: friendly and relieved",
  1: "calm: neutral and to the point",
  2: "annoyed: a little sharp",
  3: "frustrated: tired of this and showing it",
  4: "angry: blames the agent and the company, but without slurs or threats of violence",
  5: "furious: about to give up on the company, but without slurs or threats of violence",
};

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  chat: "a live chat; the line is typed",
  phone: "a phone call; the line is spoken",
  email: "an e-mail; the line is written at leisure",
  social: "a post on a public page; the line is short",
};

export const ACT_WORDS: Readonly<Record<CustomerAct, string>> = {
  open_issue: "says what it is about",
  vent: "lets frustration out",
  restate: "asks for the same again",
  give_fact: "answers with a fact",
  withhold: "does not give what was asked for",
  ask_how: "asks how or whether something works",
  ask_when: "asks when",
  ask_why: "asks why",
  challenge: "disputes what the agent said",
  correct: "corrects the agent",
  confused: "has not understood",
  reject: "turns the offer down",
  negotiate: "asks for more or for something else",
  accept: "accepts",
  accept_grudging: "accepts, but unwillingly",
  confirm: "says that something is so, or has been done",
  doubt: "does not quite believe it",
  soften: "calms down a little",
  disclose: "tells something not told before",
  impatient: "presses for speed",
  demand_supervisor: "wants to speak to somebody higher up",
  threaten_leave: "threatens to leave the company",
  threaten_public: "threatens to make it public",
  ramble: "strays from the subject",
  thank: "thanks",
  close: "says goodbye",
  hang_up: "ends the contact in anger",
  apologize: "apologises for own behaviour",
};

const STYLE_WORDS: Readonly<Partial<Record<SpeakingStyle, string>>> = {
  nonnative: "English is not the first language, simple words",
  elderly: "elderly",
  young: "young",
  distressed: "distressed, close to tears",
};

/** "blunt, young": the manners of a speaker in words. */
export function stylesInWords(styles: readonly SpeakingStyle[]): string {
  return styles.length === 0 ? "plain" : styles.map((style) => STYLE_WORDS[style] ?? style).join(", ");
}
