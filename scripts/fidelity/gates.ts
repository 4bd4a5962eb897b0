/**
 * The gates of the report: what each figure must reach.
 *
 * A gate that is known to be missed stands in known-misses.json with the reason
 * and its last value; it may stay missed, but not get worse.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Figures } from "./figures";
import { worstOff } from "./measures/lengths";

export type Gate = {
  readonly id: string;
  readonly title: string;
  readonly must: "be at most" | "be at least";
  readonly limit: number;
  /** Counts are whole, shares have three places. */
  readonly unit: "count" | "share";
  readonly read: (figures: Figures) => number;
};

const share = (must: Gate["must"], limit: number) => ({ must, limit, unit: "share" as const });
const none = { must: "be at most" as const, limit: 0, unit: "count" as const };

export const GATES: readonly Gate[] = [
  {
    id: "ungrounded",
    title: "Numbers, names, dates, amounts or promises without ground",
    ...none,
    read: ({ faults }) => faults.ungrounded.count,
  },
  { id: "leaks", title: "Hidden facts leaked", ...none, read: ({ faults }) => faults.leaks.count },
  {
    id: "role-flips",
    title: "Lines that are not a customer's",
    ...none,
    read: ({ faults }) => faults.roleFlips.count,
  },
  {
    id: "repeats",
    title: "Lines said twice in a contact",
    ...none,
    read: ({ faults }) => faults.repeats.count,
  },
  {
    id: "fallbacks",
    title: "Plain fallback lines",
    ...share("be at most", 0.05),
    read: ({ sources }) => sources.fallbacks,
  },
  {
    id: "distinct-2",
    title: "Different word pairs in 8,000 words",
    ...share("be at least", 0.4),
    read: ({ diversity }) => diversity.distinct2,
  },
  {
    id: "openings",
    title: "Lines with one of the ten commonest openings",
    ...share("be at most", 0.15),
    read: ({ diversity }) => diversity.commonOpenings,
  },
  {
    id: "length-by-channel",
    title: "Words a turn and their spread off the corpus, worst channel",
    ...share("be at most", 0.2),
    read: ({ lengths }) => worstOff(lengths.channels),
  },
  {
    id: "length-by-style",
    title: "Words a turn and their spread off the corpus, worst style",
    ...share("be at most", 0.2),
    read: ({ lengths }) => worstOff(lengths.styles),
  },
  {
    id: "mood-heard",
    title: "Mood heard against mood meant (Spearman)",
    ...share("be at least", 0.8),
    read: ({ mood }) => mood.spearman,
  },
  {
    id: "responsiveness",
    title: "True next line first of ten with its act",
    ...share("be at least", 0.6),
    read: ({ responsiveness }) => responsiveness.firstOfTen,
  },
  {
    id: "ear",
    title: "Ear: macro F1 of moves with 30 lines or more",
    ...share("be at least", 0.7),
    read: ({ ear }) => ear.macroOfCommon,
  },
  {
    id: "scorer-plays",
    title: "Scorer: good above poor in played contacts",
    ...share("be at least", 0.95),
    read: ({ scorer }) => scorer.plays.areaUnderCurve,
  },
  {
    id: "scorer-records",
    title: "Scorer: good above poor in recorded conversations",
    ...share("be at least", 0.95),
    read: ({ scorer }) => scorer.records.areaUnderCurve,
  },
  {
    id: "scorer-fatal",
    title: "Good contacts and conversations given a fatal error",
    ...none,
    read: ({ scorer }) => scorer.plays.fatalErrorsOfGood.length + scorer.records.fatalErrorsOfGood.length,
  },
];

const KnownMissSchema = z.strictObject({
  gate: z.string(),
  /** The last value: it may not get worse. */
  floor: z.number(),
  why: z.string().min(20),
  tried: z.string().min(10),
  wouldMend: z.string().min(10),
});
export type KnownMiss = z.infer<typeof KnownMissSchema>;

/** The misses that are known. @throws when the file is wrong: it is part of the code */
export function readKnownMisses(): KnownMiss[] {
  const path = fileURLToPath(new URL("./known-misses.json", import.meta.url));
  return z.array(KnownMissSchema).parse(JSON.parse(readFileSync(path, "utf8")));
}

export type Verdict = {
  readonly gate: Gate;
  readonly value: number;
  /** By how much it is missed; 0 where it is met. */
  readonly missedBy: number;
  readonly standing: "met" | "known miss" | "missed" | "worse than known";
  readonly known?: KnownMiss;
};

/** So much worse than its last value is chance: other processors round other ways. */
const CHANCE = 0.01;

/** How these figures stand before the gates. */
export function verdictsOn(
  figures: Figures,
  known: readonly KnownMiss[],
  gates: readonly Gate[] = GATES,
): Verdict[] {
  return gates.map((gate) => {
    const value = gate.read(figures);
    const miss = known.find((each) => each.gate === gate.id);
    return {
      gate,
      value,
      missedBy: missOf(gate, value, gate.limit),
      standing: standingOf(gate, value, miss),
      known: miss,
    };
  });
}

/** True if the command may end well. */
export function isGood({ standing }: Verdict): boolean {
  return standing === "met" || standing === "known miss";
}

function standingOf(gate: Gate, value: number, known: KnownMiss | undefined): Verdict["standing"] {
  if (missOf(gate, value, gate.limit) === 0) return "met";
  if (known === undefined) return "missed";
  const slack = gate.unit === "count" ? 0 : CHANCE;
  return missOf(gate, value, known.floor) <= slack ? "known miss" : "worse than known";
}

/** By how much a value is on the wrong side of a limit. What is no number has missed it. */
function missOf({ must }: Gate, value: number, limit: number): number {
  if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
  return Math.max(0, must === "be at most" ? value - limit : limit - value);
}

/** A figure as it is printed: counts whole, shares with three places. */
export function figureOf({ unit }: Pick<Gate, "unit">, value: number): string {
  return unit === "count" ? String(value) : value.toFixed(3);
}

/** What a gate asks: "at most 0.05". */
export function wishOf(gate: Gate): string {
  return `${gate.must.replace("be ", "")} ${figureOf(gate, gate.limit)}`;
}
