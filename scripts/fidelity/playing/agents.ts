/**
 * The agents that play for measuring: the hand-written plays of every scenario
 * (prisma/seed/demo/plays) in six manners, with noise from the seed.
 *
 * Four manners are the plays as they stand. The hurried agent says only the first
 * sentence of an average one's lines and leaves steps out; the turning agent
 * begins like a poor one and goes on like an excellent one. Noise lets a line out,
 * swaps two, types with slips and keeps the customer waiting, so that no two seeds
 * give the same contact.
 */
import type { AgentPart, AgentStep } from "#prisma/seed/demo/perform-play";
import type { Play, PlayStep, Plays } from "#prisma/seed/demo/plays";
import { type Random, randomFrom } from "#training/shared/random";

export const MANNERS = ["good", "hurried", "poor", "excellent", "average", "turning"] as const;
export type Manner = (typeof MANNERS)[number];

/** Likelihood of each kind of noise, per line. */
const NOISE = { leavesOut: 0.05, swaps: 0.06, slips: 0.12, waits: 0.05 };
/** The hurried agent leaves out every so manieth step. */
const HURRIED_LEAVES_OUT = 0.2;
/** Lines that the turning agent says before turning. */
const POOR_LINES = 3;
/** Longer than anybody's patience on a chat. */
const LONG_WAIT_IN_SECONDS = 150;

/** What an agent of this manner does in a contact of this seed. */
export function agentPart(plays: Plays, manner: Manner, seed: number): AgentPart {
  const play = playOf(plays, manner, seed);
  const random = randomFrom("fidelity", manner, seed, play.note);
  return { note: play.note, steps: withNoise(play.steps, random) };
}

function playOf(plays: Plays, manner: Manner, seed: number): Play {
  if (manner === "hurried") return hurried(plays.average, randomFrom("hurried", seed));
  if (manner === "turning") return turning(plays);
  return plays[manner];
}

function hurried({ steps, note }: Play, random: Random): Play {
  const kept = steps.filter((_step, at) => at === 0 || random.next() >= HURRIED_LEAVES_OUT);
  return {
    note,
    steps: kept.map((step) => ("say" in step ? { ...step, say: firstSentence(step.say) } : step)),
  };
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;
}

function turning({ poor, excellent }: Plays): Play {
  const begun = poor.steps.filter((step) => "say" in step).slice(0, POOR_LINES);
  return { note: excellent.note, steps: [...begun, ...excellent.steps] };
}

function withNoise(steps: readonly PlayStep[], random: Random): AgentStep[] {
  const noisy: AgentStep[] = [];
  for (const [at, step] of steps.entries()) {
    if (!("say" in step)) noisy.push(step);
    // The post that leads into private messages is a deed: nobody forgets to have done it.
    else if (at === 0 || step.private === true || random.next() >= NOISE.leavesOut)
      addLine(noisy, step, random);
  }
  return noisy;
}

type SayStep = Extract<PlayStep, { say: string }>;

/** The line, perhaps late, with a slip or before the one that should have come first. */
function addLine(steps: AgentStep[], line: SayStep, random: Random): void {
  const before = steps.at(-1);
  if (random.next() < NOISE.waits) steps.push({ waits: LONG_WAIT_IN_SECONDS });
  const said = { ...line, say: random.next() < NOISE.slips ? withSlip(line.say, random) : line.say };
  const place = before !== undefined && "say" in before ? steps.indexOf(before) : -1;
  if (place > 0 && random.next() < NOISE.swaps) steps.splice(place, 0, said);
  else steps.push(said);
}

/** A line typed without looking: small letters, and two letters of a longer word changed round. */
function withSlip(text: string, random: Random): string {
  const words = text.toLowerCase().split(" ");
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
  const at = random.pick(long);
  if (at === undefined) return words.join(" ");
  const word = words[at] ?? "";
  const cut = 1 + random.below(word.length - 2);
  words[at] = `${word.slice(0, cut)}${word[cut + 1]}${word[cut]}${word.slice(cut + 2)}`;
  return words.join(" ");
}
