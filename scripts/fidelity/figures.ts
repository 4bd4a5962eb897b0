/**
 * All figures of the report: contacts are played, then everything is measured on
 * them and on the corpus's test part.
 */
import type { Conversation } from "#models/corpus/parse-corpus";
import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { readLabelledLines } from "#models/ear/examples";
import { startMoodReader } from "#models/mood/encoder-mood";
import { type Diversity, diversityOf } from "./measures/diversity";
import { type EarFigures, earOn } from "./measures/ear";
import { GROUND_KINDS, type Ungrounded, ungroundedIn } from "./measures/grounding";
import { type Leak, leaksIn } from "./measures/leaks";
import { comparedLengths, type LengthCell, type MeasuredLine } from "./measures/lengths";
import { type MoodFigures, moodHeard, taughtListener } from "./measures/mood";
import { type Repeat, repeatsIn } from "./measures/repeats";
import { type Responsiveness, responsivenessOf } from "./measures/responsiveness";
import { type RoleFlip, roleFlipsIn } from "./measures/role-flips";
import { judgedPlays, judgedRecords, type ScorerFigures, scorerOn } from "./measures/scorer";
import { type SourceFigures, sourcesOf } from "./measures/sources";
import { type Transition, transitionsOf } from "./measures/transitions";
import { MANNERS } from "./playing/agents";
import type { OpenedCast } from "./playing/open-cast";
import { customerLinesOf, type PlayedContact } from "./playing/played";

export type Played = {
  readonly seed: number;
  readonly turns: number;
  readonly contacts: number;
  readonly scenarios: number;
  readonly manners: readonly string[];
  readonly atWork: Readonly<Record<string, string>>;
};
/** What must never happen to a learner. */
export type Faults = {
  readonly ungrounded: {
    readonly count: number;
    readonly byKind: Readonly<Record<string, number>>;
    readonly examples: readonly Ungrounded[];
  };
  readonly leaks: { readonly count: number; readonly examples: readonly Leak[] };
  readonly roleFlips: { readonly count: number; readonly examples: readonly RoleFlip[] };
  readonly repeats: { readonly count: number; readonly examples: readonly Repeat[] };
};
export type Figures = {
  readonly played: Played;
  readonly faults: Faults;
  readonly sources: SourceFigures;
  readonly diversity: Diversity;
  readonly lengths: { readonly channels: readonly LengthCell[]; readonly styles: readonly LengthCell[] };
  readonly mood: MoodFigures;
  readonly responsiveness: Responsiveness;
  readonly ear: EarFigures;
  readonly transitions: readonly Transition[];
  readonly scorer: { readonly plays: ScorerFigures; readonly records: ScorerFigures };
};

type Say = (step: string) => void;
const EXAMPLES = 20;
/** So many of the held-out exchanges, evenly spread: more change the share by less than .02 and take minutes. */
const MOST_EXCHANGES = 600;

/** What must never happen, counted in these contacts. */
export function faultsIn(contacts: readonly PlayedContact[]): Faults {
  const ungrounded = ungroundedIn(contacts);
  const count = (kind: string): number => ungrounded.filter((each) => each.kind === kind).length;
  return {
    ungrounded: {
      ...counted(ungrounded),
      byKind: Object.fromEntries(GROUND_KINDS.map((kind) => [kind, count(kind)])),
    },
    leaks: counted(leaksIn(contacts)),
    roleFlips: counted(roleFlipsIn(contacts)),
    repeats: counted(repeatsIn(contacts)),
  };
}

function counted<Found>(found: readonly Found[]): { count: number; examples: readonly Found[] } {
  return { count: found.length, examples: found.slice(0, EXAMPLES) };
}

/** Everything that is measured, of contacts that this cast has played. */
export async function measureAll(
  cast: OpenedCast,
  { contacts, seed }: { contacts: readonly PlayedContact[]; seed: number },
  say: Say,
): Promise<Figures> {
  const lines = customerLinesOf(contacts);
  say("Audit: grounds, leaks, roles, repeats");
  const faults = faultsIn(contacts);
  const sources = sourcesOf(contacts, cast.tally);
  const diversity = diversityOf(lines.map(({ turn }) => turn.text));
  const { conversations } = readCorpus();
  const test = conversations.filter((each) => splitOf(each.id) === "test");
  say("Length beside the corpus");
  const lengths = lengthsBeside(contacts, conversations);
  say("Mood: a reader of the corpus's moods reads the contacts");
  const mood = await moodOf(contacts, conversations);
  say("Responsiveness: the true next line among nine others");
  const responsiveness = await responsivenessOf(cast.selector, test, MOST_EXCHANGES);
  say("Ear: every held-out agent line");
  const held = readLabelledLines().conversations.filter((line) => line.split === "test");
  const ear = await earOn(cast.models.ear, held);
  say("Scorer: played contacts and recorded conversations");
  return {
    played: playedFigures(cast, { contacts, seed }),
    faults,
    sources,
    diversity,
    lengths,
    mood,
    responsiveness,
    ear,
    transitions: transitionsOf(contacts.filter(({ manner }) => ORDINARY.has(manner))),
    scorer: { plays: scorerOn(judgedPlays(contacts)), records: await scorerOnRecords(cast, test) },
  };
}

/** Agents who are neither excellent nor poor. */
const ORDINARY = new Set(["good", "average", "hurried", "turning"]);

function playedFigures(
  cast: OpenedCast,
  { contacts, seed }: { contacts: readonly PlayedContact[]; seed: number },
): Played {
  return {
    seed,
    turns: customerLinesOf(contacts).length,
    contacts: contacts.length,
    scenarios: cast.scenarios.length,
    manners: MANNERS,
    atWork: cast.atWork(),
  };
}

function lengthsBeside(
  contacts: readonly PlayedContact[],
  conversations: readonly Conversation[],
): Figures["lengths"] {
  const played = customerLinesOf(contacts).map(({ contact: { compiled }, turn }): MeasuredLine => {
    return { channel: compiled.scenario.channel, styles: compiled.persona.styles, text: turn.text };
  });
  const corpus = conversations.flatMap(({ channel, styles, turns }) =>
    turns.flatMap((turn): MeasuredLine[] =>
      turn.by === "customer" ? [{ channel, styles, text: turn.text }] : [],
    ),
  );
  const cells = comparedLengths(played, corpus);
  const isChannel = ({ cell }: LengthCell): boolean => !cell.includes(",");
  return { channels: cells.filter(isChannel), styles: cells.filter((cell) => !isChannel(cell)) };
}

async function moodOf(
  contacts: readonly PlayedContact[],
  conversations: readonly Conversation[],
): Promise<MoodFigures> {
  const reader = startMoodReader();
  try {
    return await moodHeard(contacts, await taughtListener((lines) => reader.read(lines), conversations));
  } finally {
    await reader.close();
  }
}

async function scorerOnRecords(cast: OpenedCast, test: readonly Conversation[]): Promise<ScorerFigures> {
  const [first] = cast.scenarios;
  if (first === undefined) throw new Error("There is no scenario to judge by.");
  const { scenario, persona } = first.compiled;
  return scorerOn(
    await judgedRecords(test, {
      rubric: cast.basics,
      setting: { scenario, persona },
      ear: cast.models.ear,
    }),
  );
}
