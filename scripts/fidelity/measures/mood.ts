/** Mood heard against mood meant: does a reader of moods hear what the mind meant? */
import type { Conversation } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { customerTurnsOf, type PlayedContact } from "../playing/played";
import { spearman } from "./correlation";
import { type Following, follow, type HeardLine, learnFollowing } from "./following";

/** The levels of lines, each read by itself. */
export type ReadMoods = (lines: readonly string[]) => Promise<readonly number[]>;

export type ReaderSkill = {
  readonly lines: number;
  /** Of somebody who follows the conversation. */
  readonly spearman: number;
  readonly spearmanOfSingleLines: number;
  /** Agreement of the nearest level with the level set, by how far apart they are; two labellers have .73. */
  readonly quadraticKappa: number;
};

export type MoodFigures = {
  readonly lines: number;
  /** Rank correlation of the level meant with the level heard by somebody who follows the contact. */
  readonly spearman: number;
  /** The same, each line read by itself. */
  readonly spearmanOfSingleLines: number;
  /** By itself again, without openings and lines that state a fact, which have little room for a mood. */
  readonly spearmanOfFreeLines: number;
  /** The level heard on average, by level meant. */
  readonly heardByMeant: Readonly<Record<string, { readonly lines: number; readonly heard: number }>>;
  /** What the reader itself can do, on conversations whose moods people have set. */
  readonly reader: ReaderSkill;
};

/** A reader who follows conversations, and how well it does on the corpus's test part. */
export type Listener = {
  readonly read: ReadMoods;
  readonly following: Following;
  readonly skill: ReaderSkill;
};

/** Moods move as in the train part, lines sound as in the validation part, the test part measures. */
export async function taughtListener(
  read: ReadMoods,
  conversations: readonly Conversation[],
): Promise<Listener> {
  const part = (wanted: string): Conversation[] => conversations.filter(({ id }) => splitOf(id) === wanted);
  const heard = (await heardIn(read, part("validation"))).flat();
  const following = learnFollowing(
    part("train").map((each) => linesOf(each).map((line) => line.mood)),
    heard,
  );
  const skill = skillOf(following, await heardIn(read, part("test")));
  return { read, following, skill };
}

async function heardIn(read: ReadMoods, conversations: readonly Conversation[]): Promise<HeardLine[][]> {
  const levels = await read(conversations.flatMap(linesOf).map((line) => line.text));
  let at = 0;
  return conversations.map((each) =>
    linesOf(each).map(({ mood }) => {
      const heard = levels[at] ?? 0;
      at += 1;
      return { mood, heard };
    }),
  );
}

function linesOf({ turns }: Conversation): { readonly text: string; readonly mood: number }[] {
  return turns.flatMap((turn) => (turn.by === "customer" ? [{ text: turn.text, mood: turn.mood }] : []));
}

/** How well a reader reads conversations whose moods are known, each a list of the customer's lines. */
export function skillOf(following: Following, conversations: readonly (readonly HeardLine[])[]): ReaderSkill {
  const lines = conversations.flat();
  const meant = lines.map((line) => line.mood);
  const followed = conversations.flatMap((each) =>
    follow(
      following,
      each.map((line) => line.heard),
    ),
  );
  return {
    lines: lines.length,
    spearman: spearman(followed, meant),
    spearmanOfSingleLines: spearman(
      lines.map((line) => line.heard),
      meant,
    ),
    quadraticKappa: quadraticKappa(followed.map(Math.round), meant),
  };
}

/** Cohen's kappa with quadratic weights: 1 for two alike, 0 for no more agreement than by chance. */
export function quadraticKappa(left: readonly number[], right: readonly number[]): number {
  const apart = left.reduce((sum, value, at) => sum + (value - (right[at] ?? 0)) ** 2, 0) / left.length;
  const byChance =
    left.reduce((sum, value) => sum + right.reduce((own, other) => own + (value - other) ** 2, 0), 0) /
    (left.length * right.length);
  return byChance === 0 ? 0 : 1 - apart / byChance;
}

/** What the reader hears in these contacts. */
export async function moodHeard(
  contacts: readonly PlayedContact[],
  { read, following, skill }: Listener,
): Promise<MoodFigures> {
  const all = contacts.flatMap((contact) => customerTurnsOf(contact));
  const levels = await read(all.map((turn) => turn.text));
  let at = 0;
  const lines = contacts.flatMap((contact) => {
    const turns = customerTurnsOf(contact);
    const alone = turns.map((_, number) => levels[at + number] ?? 0);
    at += turns.length;
    const heard = follow(following, alone);
    return turns.map((turn, number) => ({
      meant: turn.mood,
      heard: heard[number] ?? 0,
      alone: alone[number] ?? 0,
      isFree: turn.released.length === 0 && turn.act !== "open_issue",
    }));
  });
  const meantBy = (list: typeof lines): number[] => list.map((line) => line.meant);
  const aloneBy = (list: typeof lines): number[] => list.map((line) => line.alone);
  const free = lines.filter((line) => line.isFree);
  const levelsMeant = [...new Set(meantBy(lines))].sort();
  return {
    lines: lines.length,
    spearman: spearman(
      meantBy(lines),
      lines.map((line) => line.heard),
    ),
    spearmanOfSingleLines: spearman(meantBy(lines), aloneBy(lines)),
    spearmanOfFreeLines: spearman(meantBy(free), aloneBy(free)),
    heardByMeant: Object.fromEntries(
      levelsMeant.map((level) => {
        const own = lines.filter((line) => line.meant === level);
        const heard = own.reduce((sum, line) => sum + line.heard, 0) / own.length;
        return [String(level), { lines: own.length, heard }];
      }),
    ),
    reader: skill,
  };
}
