/**
 * The audience of a public post: likes, and now and then a short remark.
 *
 * It watches what the agent posts. Remarks are written lines of the scenario,
 * drawn by the seed, each said once; nothing here is the language model's. After
 * it is solved in private a customer may say so in public, or not.
 */
import { type Random, randomFrom } from "#training/shared/random";
import type { Decision } from "./events";
import type { Setting } from "./setting";
import { type ContactState, nextTurnNumber } from "./state";

export type Audience = NonNullable<Decision["audience"]>;

/** How often somebody remarks on a post of the agent's. Our estimate. */
const REMARKS = 0.6;
/** Likes that a customer's post gathers in one turn at most, by how badly the agent's post went. */
const MOST_LIKES = { good: 2, plain: 4, bad: 12 } as const;
/** Trust from which a customer cares to say in public that it was put right, and how often. */
const SAYS_SO_FROM = 50;
const SAYS_SO = 0.7;

/** What the audience does at this decision; undefined where nobody watches. */
export function audienceOf(setting: Setting, state: ContactState, decision: Decision): Audience | undefined {
  const { audience, channel } = setting.scenario;
  if (channel !== "social" || audience === undefined) return undefined;
  if (state.pending?.cause === "opening") return { likes: audience.likes, remarks: [] };
  const watching = { lines: audience, random: randomFrom(state.seed, "audience", nextTurnNumber(state)) };
  const thanks = thanksOf(state, decision, watching);
  if (state.pending?.place === "public") return { ...reactionOf(state, decision, watching), ...thanks };
  return thanks === undefined ? undefined : { likes: 0, remarks: [], ...thanks };
}

type Watching = {
  readonly lines: NonNullable<Setting["scenario"]["audience"]>;
  readonly random: Random;
};

/** Solved in private, it may be said in public. */
function thanksOf(
  state: ContactState,
  decision: Decision,
  { lines, random }: Watching,
): Pick<Audience, "thanks"> | undefined {
  if (!saysSoInPublic(state, decision) || random.next() >= SAYS_SO) return undefined;
  const thanks = random.pick(lines.thanks);
  return thanks === undefined ? undefined : { thanks };
}

/** Likes for the customer's post, and perhaps a remark that nobody has made yet. */
function reactionOf(state: ContactState, decision: Decision, { lines, random }: Watching): Audience {
  const way = wayOf(decision);
  const when = state.pending?.movesPrivate === true ? "moved" : way;
  const left = lines.remarks.filter((remark) => remark.when === when && !state.remarks.includes(remark.text));
  const remark = random.next() < REMARKS ? random.pick(left) : undefined;
  return {
    likes: random.below(MOST_LIKES[way] + 1),
    remarks: remark === undefined ? [] : [{ name: remark.name, text: remark.text }],
  };
}

function saysSoInPublic(state: ContactState, decision: Decision): boolean {
  return (
    decision.ends === "resolved" &&
    decision.mood <= 1 &&
    decision.feeling.trust >= SAYS_SO_FROM &&
    state.place === "private"
  );
}

function wayOf({ reasons }: Decision): "good" | "plain" | "bad" {
  const arousal = reasons.reduce((sum, reason) => sum + reason.arousal, 0);
  if (arousal > 1) return "bad";
  return arousal < -4 ? "good" : "plain";
}
