/**
 * The debrief in words that a person would say: how it ended, what a score means,
 * what a line did, how far the customer was moved.
 */
import type { Finding } from "#training/assessment/judging/finding";
import type { AgentMove, Outcome } from "#training/simulation/vocabulary";
import type { TagTone } from "~/components/ui/Tag";

type Level = Finding["level"];

/** How it ended; `name` is what to call the customer. */
export function endingInWords(outcome: Outcome, name: string): string {
  const endings: Readonly<Record<Outcome, string>> = {
    resolved: `${name} left with the problem solved, and said so.`,
    partial: `${name} left with part of it solved.`,
    escalated: `You handed ${name} on to somebody else.`,
    walked: `${name} gave up and left.`,
    abandoned: `The contact stopped before ${name}'s problem was solved.`,
    stopped: `You stopped the role-play. ${name}'s problem stayed open, and that is all right.`,
  };
  return endings[outcome];
}

/** What a score means; `share` is 0 to 1. The steps are the same on every page. */
export function scoreInWords(share: number): string {
  if (share >= 0.85) return "Strong. A veteran would hardly do it differently.";
  if (share >= 0.7) return "Good. This would do on a live line.";
  if (share >= 0.5) return "On the way. Some of it was there, and some of what matters most was not.";
  return "Early days. Change one thing and try again; that is what this is for.";
}

/** What to know of a criterion that was missed only because it was not heard; `ofTen` lines of ten are not. */
export function unheardInWords(ofTen: number, reader: "trainer" | "learner"): string {
  const remedy =
    reader === "trainer"
      ? "If you find it in the transcript, overrule this."
      : "If you did do it, a trainer can put it right.";
  return `We did not hear it. Of ten lines that do this we miss about ${ofTen}, so it counts less. ${remedy}`;
}

export const LEVEL_WORDS: Readonly<Record<Level, readonly [string, TagTone]>> = {
  met: ["Met", "success"],
  partly: ["Partly", "warning"],
  missed: ["Missed", "problem"],
  "not-sure": ["Not sure", "info"],
  "not-applicable": ["No occasion", "neutral"],
};

/** A number with its sign: "+10", "−6", "0". */
export function signed(value: number): string {
  if (value === 0) return "0";
  return value > 0 ? `+${value}` : `−${Math.abs(value)}`;
}

type Moved = { readonly arousal: number; readonly trust: number; readonly patience: number };

/** "Arousal +10, trust −6": only what moved; undefined where nothing did. */
export function movedInWords({ arousal, trust, patience }: Moved): string | undefined {
  const parts = [
    arousal === 0 ? [] : [`arousal ${signed(arousal)}`],
    trust === 0 ? [] : [`trust ${signed(trust)}`],
    patience === 0 ? [] : [`patience ${signed(patience)}`],
  ].flat();
  const text = parts.join(", ");
  return text === "" ? undefined : text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a line did, as a tag beside it. */
export const MOVE_WORDS: Readonly<Record<AgentMove, string>> = {
  greet: "greets",
  introduce: "gives a name",
  verify: "verifies",
  ask_open: "asks openly",
  ask: "asks",
  paraphrase: "gives it back",
  empathize: "names the feeling",
  apologize: "apologises",
  own: "takes it on",
  thank: "thanks",
  inform: "informs",
  policy: "explains a rule",
  refuse: "says no",
  offer: "offers",
  choice: "gives a choice",
  commit: "commits",
  expect: "says what to expect",
  hold: "asks to hold",
  return: "comes back",
  transfer: "transfers",
  escalate: "escalates",
  confirm_done: "checks it worked",
  summarize: "sums up",
  more_help: "offers more help",
  close: "closes",
  note: "mentions a note",
  dismiss: "brushes it off",
  blame_customer: "blames the customer",
  blame_other: "blames others",
  scripted: "sounds canned",
  ignore: "leaves a question lying",
  argue: "argues",
  jargon: "uses jargon",
  overpromise: "promises too much",
  rude: "is rude",
  push_away: "sends elsewhere",
  reask: "asks again",
  upsell: "sells",
  beg_rating: "asks for a rating",
  cold: "passes over it",
  interrupt: "cuts short",
};

/** The first name, or the whole where there is only one. */
export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
