/**
 * Traits: how a persona's nature scales the rows of the parameter table.
 *
 * A trait multiplies; it never adds a behaviour of its own here. What traits do
 * to acts (a vengeful customer threatens in public) is in deciding/.
 *
 * All factors are our estimates.
 */
import { channelRow } from "./channels";
import { type ParameterEvent, type ParameterRow, rowOf } from "./parameter-table";
import type { Persona, Scenario, TRAITS } from "./scenario";

export type Trait = (typeof TRAITS)[number];

type Shift = {
  /** Rows it acts on; absent means every row. */
  readonly rows?: readonly ParameterEvent[];
  /** Only gains (good for the agent), only losses, or both. */
  readonly on: "gains" | "losses" | "both";
  readonly arousal?: number;
  readonly trust?: number;
  readonly patience?: number;
};

const WAITING: readonly ParameterEvent[] = [
  "holds-with-notice",
  "holds-without-notice",
  "hold-minutes",
  "hold-overrun",
  "is-silent",
];
const WORDS_OF_COMFORT: readonly ParameterEvent[] = [
  "specific-empathy",
  "generic-empathy",
  "apology-with-substance",
  "owns",
  "paraphrases",
  "hears-out",
];
const SLIGHTS: readonly ParameterEvent[] = [
  "provokes",
  "talks-over",
  "argues",
  "speaks-canned",
  "is-cold",
  "uses-jargon",
];
const PROMISES: readonly ParameterEvent[] = [
  "commits-with-time",
  "commits-vaguely",
  "overpromises",
  "offers-full",
  "offers-partial",
];

export const TRAIT_SHIFTS: Readonly<Record<Trait, readonly Shift[]>> = {
  patient: [{ on: "losses", arousal: 0.8, patience: 0.6 }],
  impatient: [
    { on: "losses", patience: 1.4 },
    { rows: WAITING, on: "both", arousal: 1.5 },
  ],
  sceptical: [
    { on: "gains", trust: 0.7 },
    { rows: PROMISES, on: "gains", arousal: 0.6 },
  ],
  proud: [{ rows: SLIGHTS, on: "losses", arousal: 1.3, trust: 1.3 }],
  anxious: [
    { rows: WAITING, on: "losses", arousal: 1.4 },
    { rows: [...WORDS_OF_COMFORT, ...PROMISES], on: "gains", arousal: 1.25 },
  ],
  talkative: [{ rows: ["hears-out", "paraphrases", "specific-empathy"], on: "gains", trust: 1.3 }],
  vengeful: [
    { rows: ["breaks-commitment", "double-deviation", "provokes"], on: "losses", arousal: 1.3, trust: 1.3 },
  ],
  forgiving: [
    { on: "losses", arousal: 0.75, trust: 0.75 },
    { rows: ["generic-apology", "apology-with-substance", "owns"], on: "gains", arousal: 1.6 },
  ],
  unmoved: [
    { rows: [...WORDS_OF_COMFORT, ...PROMISES], on: "gains", arousal: 0.2 },
    { on: "gains", arousal: 0.5 },
  ],
};

/** Arousal below which a customer of this nature does not fall: some stay angry whatever one does. */
export function calmestArousal(persona: Persona): number {
  return persona.traits.includes("unmoved") ? 50 : 0;
}

/** The row as it holds on this scenario's channel, for this scenario and this persona. */
export function rowFor(event: ParameterEvent, scenario: Scenario, persona: Persona): ParameterRow {
  const base = overridden(event, scenario);
  return persona.traits
    .flatMap((trait) => TRAIT_SHIFTS[trait])
    .filter((shift) => shift.rows?.includes(event) ?? true)
    .reduce(scaled, base);
}

function overridden(event: ParameterEvent, scenario: Scenario): ParameterRow {
  const base = onChannel(event, scenario);
  const override = scenario.overrides.find((each) => each.event === event);
  if (override === undefined) return base;
  const { arousal = base.arousal, trust = base.trust, patience = base.patience } = override;
  return { ...base, arousal, trust, patience };
}

/** The row with what the channel changes. */
function onChannel(event: ParameterEvent, { channel }: Scenario): ParameterRow {
  const base = rowOf(event);
  const {
    arousal = base.arousal,
    trust = base.trust,
    patience = base.patience,
  } = channelRow(channel).changes[event] ?? {};
  return { ...base, arousal, trust, patience };
}

function scaled(row: ParameterRow, shift: Shift): ParameterRow {
  const scale = (value: number, factor: number | undefined, isLoss: boolean): number => {
    const applies = shift.on === "both" || (shift.on === "losses") === isLoss;
    return factor === undefined || !applies ? value : value * factor;
  };
  return {
    ...row,
    arousal: scale(row.arousal, shift.arousal, row.arousal > 0),
    trust: scale(row.trust, shift.trust, row.trust < 0),
    patience: scale(row.patience, shift.patience, row.patience < 0),
  };
}
