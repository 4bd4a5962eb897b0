/**
 * The hint: what a learner who asks for help reads now. Computed from where the
 * contact stands, never generated.
 *
 * The first asking of a turn says what to look at, the second what to do, the
 * third shows how somebody said it in another contact. What this file does not
 * decide: whether help may be given (simulation's askForHint).
 */
import {
  type ContactState,
  type Hint,
  mentionsValue,
  nextHintStep,
  type Setting,
} from "../../simulation/index";
import { type Rewrite, type Situation, strongerLine } from "../debriefing/stronger-line";
import { type Occasion, occasionOf } from "./occasions";

/** The next hint for where the contact stands; undefined when all three have been given for this turn. */
export function hintFor(
  setting: Setting,
  state: ContactState,
  rewrites: readonly Rewrite[],
): Hint | undefined {
  const step = nextHintStep(state);
  if (step === undefined) return undefined;
  const occasion = occasionOf(setting, state);
  const { subject } = occasion;
  if (step === 1) return { subject, step, text: occasion.look };
  if (step === 2) return { subject, step, text: occasion.todo };
  return { subject, step, text: exampleOf(setting, state, { occasion, rewrites }) };
}

function exampleOf(
  setting: Setting,
  state: ContactState,
  { occasion, rewrites }: { occasion: Occasion; rewrites: readonly Rewrite[] },
): string {
  const { channel, industry } = setting.scenario;
  const { focus, moves, subject } = occasion;
  const safe = rewrites.filter((rewrite) => rewrite.focus === focus && !givesAway(setting, state, rewrite));
  const situation = { focus, channel, industry, missing: moves, poor: [] };
  const shownBefore = state.hints.filter((hint) => hint.subject === subject && hint.step === 3).length;
  const example = atPlace(bestOf(safe, situation), (state.seed % FITTING) + shownBefore);
  if (example === undefined) return occasion.todo;
  return `In another contact a customer said: “${example.customer}” The agent answered: “${example.strong.text}”`;
}

/** Of the best that fit so many are as good as the first: which one is shown differs from contact to contact. */
const FITTING = 3;
/** Examples that are looked through, so that a long contact seldom shows one twice. */
const MOST_EXAMPLES = 8;

function bestOf(rewrites: readonly Rewrite[], situation: Situation): Rewrite[] {
  const used = new Set<string>();
  const best: Rewrite[] = [];
  while (best.length < MOST_EXAMPLES) {
    const next = strongerLine(rewrites, situation, used);
    if (next === undefined) break;
    used.add(next.id);
    best.push(next);
  }
  return best;
}

function atPlace(examples: readonly Rewrite[], place: number): Rewrite | undefined {
  return examples[place % Math.max(1, examples.length)];
}

/** True if an example happens to hold something that is yet to be found here. */
function givesAway({ scenario }: Setting, state: ContactState, { customer, strong }: Rewrite): boolean {
  const text = `${customer} ${strong.text}`;
  return scenario.facts.some(
    ({ key, value, claimed }) =>
      state.facts[key] === undefined &&
      (mentionsValue(text, value) || (claimed !== undefined && mentionsValue(text, claimed))),
  );
}
