/** A replay as it is read out: what just came, and where one is. */
import type { MoodPoint, ReplayStep } from "#training/assessment/index";
import { MOOD_NAMES } from "#training/simulation/vocabulary";
import { movedInWords } from "~/components/contact/words";

export type Names = {
  /** "You", or the learner's name. */
  readonly agent: string;
  readonly customer: string;
};

/** What came with these steps, to be read out: who, what, the mood and the reasons for it. */
export function stepsInWords(steps: readonly ReplayStep[], names: Names): string {
  return steps.map((step) => stepInWords(step, names)).join(" ");
}

function stepInWords({ turn }: ReplayStep, { agent, customer }: Names): string {
  if (turn.kind === "agent") return `${agent}: ${turn.text}`;
  if (turn.kind !== "customer") return turn.text;
  const mood = turn.mood === undefined ? [] : [`Mood: ${MOOD_NAMES[turn.mood]}.`];
  const reasons = turn.reasons.map((reason) => {
    const moved = movedInWords(reason);
    return moved === undefined ? reason.text : `${reason.text} ${moved}.`;
  });
  return [`${customer}: ${turn.text}`, ...mood, ...reasons].join(" ");
}

/** "Turn 5 of 14". */
export function placeInWords(turn: number, last: number): string {
  return `Turn ${turn} of ${last}`;
}

/** The curve so far, for those who don't see it. */
export function curveInWords(known: readonly MoodPoint[], name: string): string {
  const [first] = known;
  const now = known.at(-1);
  if (first === undefined || now === undefined) return `${name} has not said a word yet.`;
  if (known.length === 1) return `${name} comes in ${first.moodName}.`;
  return `${name} came in ${first.moodName} and is ${now.moodName} in turn ${now.turn}.`;
}
