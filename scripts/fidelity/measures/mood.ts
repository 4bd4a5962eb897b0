/** Mood heard against mood meant: does a reader of moods hear what the mind meant? */
import { customerTurnsOf, type PlayedContact } from "../playing/played";
import { spearman } from "./correlation";
import { followed, type MoodReader, type ReaderSkill } from "./mood-reader";

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

/** What the reader hears in these contacts. */
export function moodHeard(
  contacts: readonly PlayedContact[],
  { read, skill }: { read: MoodReader; skill: ReaderSkill },
): MoodFigures {
  const lines = contacts.flatMap((contact) => {
    const turns = customerTurnsOf(contact);
    const heard = followed(
      read,
      turns.map((turn) => turn.text),
    );
    return turns.map((turn, at) => ({
      meant: turn.mood,
      heard: heard[at] ?? 0,
      alone: read(turn.text),
      isFree: turn.released.length === 0 && turn.act !== "open_issue",
    }));
  });
  const meantBy = (list: typeof lines): number[] => list.map((line) => line.meant);
  const aloneBy = (list: typeof lines): number[] => list.map((line) => line.alone);
  const free = lines.filter((line) => line.isFree);
  const levels = [...new Set(meantBy(lines))].sort();
  return {
    lines: lines.length,
    spearman: spearman(
      meantBy(lines),
      lines.map((line) => line.heard),
    ),
    spearmanOfSingleLines: spearman(meantBy(lines), aloneBy(lines)),
    spearmanOfFreeLines: spearman(meantBy(free), aloneBy(free)),
    heardByMeant: Object.fromEntries(
      levels.map((level) => {
        const own = lines.filter((line) => line.meant === level);
        const heard = own.reduce((sum, line) => sum + line.heard, 0) / own.length;
        return [String(level), { lines: own.length, heard }];
      }),
    ),
    reader: skill,
  };
}
