/**
 * The parameter table: what each thing that an agent does, does to the customer.
 *
 * One row an event. Arousal and trust run from 0 to 100; patience counts the bad
 * turns that a customer will still bear. The ledgers are what the customer sums
 * up afterwards: outcome (was it fixed), respect (was I heard, told the truth),
 * process (was it a hassle). A scenario may replace a row's numbers and traits
 * scale them (traits.ts). Every number has its source; "our estimate" marks those
 * that stand until trainers' overrulings say better.
 *
 * Sources: USS = rated dialogues of user-satisfaction-simulation; EmoUS =
 * elicitors of user emotion; Herhausen et al. 2023; Packard & Berger 2021;
 * Walker et al. 2017; Orsingher et al. 2010; Maxham & Netemeyer 2002.
 *
 * What this file does not decide: when a row is at work (feeling/triggers.ts),
 * inertia and limits (feel.ts).
 */
export type Ledger = "outcome" | "respect" | "process";

/** How a row wears with repetition: not at all, halved each time, or turning against the agent. */
export type Wear = "steady" | "halves" | "sours" | "once";

export type ParameterRow = {
  readonly arousal: number;
  readonly trust: number;
  readonly patience: number;
  readonly ledger: Ledger;
  readonly wear: Wear;
  /** A failure of service: after an apology it is a second one (double deviation). */
  readonly isFailure: boolean;
  readonly source: string;
};

/** A row of plain numbers; the rest is said where it differs. */
function row(numbers: readonly [number, number, number], ledger: Ledger, source: string): ParameterRow {
  const [arousal, trust, patience] = numbers;
  return { arousal, trust, patience, ledger, wear: "steady", isFailure: false, source };
}

function failure(numbers: readonly [number, number, number], ledger: Ledger, source: string): ParameterRow {
  return { ...row(numbers, ledger, source), isFailure: true };
}

function wearing(wear: Wear, base: ParameterRow): ParameterRow {
  return { ...base, wear };
}

const ESTIMATE = "our estimate";

export const PARAMETER_TABLE = {
  "asks-again": failure([10, -6, -2], "process", "EmoUS: miss_info, the strongest cheap trigger"),
  "goes-round": failure([10, -8, -2], "process", "EmoUS: loop"),
  "leaves-question": failure([8, -6, -1], "respect", "EmoUS: neglect"),
  "refuses-flat": failure([10, -5, -1], "outcome", "USS: negative after a refusal .32 to .41"),
  "refuses-with-choice": row([3, 0, 0], "outcome", "design; USS"),
  "specific-empathy": wearing("halves", row([-8, 4, 1], "respect", "Herhausen et al. 2023")),
  "generic-empathy": wearing(
    "halves",
    row([-3, 1, 0], "respect", "Herhausen et al. 2023: specific works; stock phrases wear out"),
  ),
  "generic-apology": wearing(
    "sours",
    row([-2, 0, 0], "respect", "USS: sorry .35 against .33 without; wears out"),
  ),
  "apology-with-substance": wearing(
    "halves",
    row([-4, 3, 0], "respect", "Joireman et al. 2013: apology with remedy changes the inferred motive"),
  ),
  owns: wearing(
    "halves",
    row([-4, 5, 1], "respect", `${ESTIMATE}; order of de-escalation: listen, name, own, act`),
  ),
  paraphrases: wearing(
    "halves",
    row([-5, 6, 1], "respect", "Packard & Berger 2021: concrete words signal listening"),
  ),
  "hears-out": wearing("halves", row([-3, 3, 1], "respect", "Herhausen et al. 2023: active listening")),
  "commits-with-time": wearing("halves", row([-6, 8, 2], "process", "design")),
  "commits-vaguely": wearing(
    "halves",
    row([-1, 1, 0], "process", `${ESTIMATE}: a promise without a time is worth little`),
  ),
  "keeps-commitment": row([-10, 10, 1], "process", "design"),
  "breaks-commitment": failure([15, -15, -2], "process", "design"),
  overpromises: row([2, -4, 0], "respect", `${ESTIMATE}: too good is not believed`),
  "sells-too-early": failure([8, -6, -1], "respect", "USS: OFFER_INTENT .34 negative"),
  "tells-of-delivery": wearing(
    "halves",
    row([-15, 9, 2], "outcome", "design; USS: negative after success .03"),
  ),
  "checks-delivery": wearing(
    "once",
    row([-10, 6, 1], "outcome", "design: delivered and checked is -25 and +15 together"),
  ),
  "acts-untold": wearing(
    "once",
    row([5, -5, -1], "process", `${ESTIMATE}: a customer who finds out alone feels passed over`),
  ),
  provokes: failure([15, -12, -2], "respect", "design; Walker et al. 2017"),
  "talks-over": failure(
    [9, -7, -1],
    "respect",
    `Walker et al. 2017: interruptions hurt; ${ESTIMATE}, below an insult: it happens on the phone`,
  ),
  argues: failure([10, -8, -1], "respect", `${ESTIMATE}, below provocation`),
  "blames-others": failure([6, -5, -1], "process", ESTIMATE),
  "pushes-away": failure([9, -6, -2], "process", `${ESTIMATE}, near a flat refusal`),
  "speaks-canned": row([5, -4, -1], "respect", "EmoUS: no confirmation; corpus of rewrites"),
  "is-cold": row([3, -2, 0], "respect", ESTIMATE),
  "uses-jargon": row([4, -3, -1], "process", ESTIMATE),
  "begs-rating": row([7, -5, -1], "respect", `${ESTIMATE}, near selling`),
  "holds-with-notice": row([3, 0, -1], "process", "design"),
  "holds-without-notice": failure([10, -6, -3], "process", "design"),
  "hold-minutes": row([1, 0, 0], "process", "design: +1 a minute"),
  "hold-overrun": failure([2, -1, 0], "process", "design: late counts double, a minute"),
  "is-silent": row([5, -2, -2], "process", `${ESTIMATE}; Altman et al. 2021: latency is felt`),
  "answers-question": row([-4, 4, 1], "process", "EmoUS: the opposite of neglect"),
  informs: wearing("halves", row([-1, 1, 0], "process", ESTIMATE)),
  "offers-full": wearing(
    "halves",
    row([-6, 5, 1], "outcome", `${ESTIMATE}; Orsingher et al. 2010: outcome weighs most`),
  ),
  "offers-partial": wearing("halves", row([-2, 2, 0], "outcome", ESTIMATE)),
  "offers-poor": failure([4, -3, -1], "outcome", `${ESTIMATE}; USS: another offer .34`),
  "greets-by-name": wearing("once", row([-1, 1, 0], "respect", ESTIMATE)),
  "tells-in-public": failure(
    [18, -15, -3],
    "respect",
    `${ESTIMATE}, above a provocation: it can't be unsaid`,
  ),
  "asks-in-public": failure([7, -6, -1], "respect", `${ESTIMATE}: the customer has to be the careful one`),
  "moves-with-reason": wearing("once", row([-3, 4, 0], "respect", `${ESTIMATE}, near ownership`)),
  "moves-without-reason": row([6, -4, -1], "respect", `${ESTIMATE}: it looks like being taken out of sight`),
  "hands-on": row([4, -2, -1], "process", "Orsingher et al. 2010: transfers count against the process"),
  escalates: wearing("once", row([-3, 3, 0], "process", ESTIMATE)),
  "makes-no-sense": failure([4, -3, -1], "process", ESTIMATE),
  "leads-nowhere": row([3, -2, -1], "process", `${ESTIMATE}: so that no contact can go on for ever`),
  "leaves-too-soon": failure(
    [10, -8, -2],
    "respect",
    `${ESTIMATE}: closing over an open problem is abandonment`,
  ),
  "claims-undone": failure(
    [10, -12, -1],
    "respect",
    `${ESTIMATE}: near a broken promise, found out on the spot`,
  ),
  "double-deviation": row(
    [8, -6, -1],
    "respect",
    "Maxham & Netemeyer 2002: a second failure turns frustration to anger",
  ),
} as const satisfies Readonly<Record<string, ParameterRow>>;

export type ParameterEvent = keyof typeof PARAMETER_TABLE;

/** The rows' names, in the order of the table. */
export const PARAMETER_EVENTS: readonly ParameterEvent[] = ownKeys(PARAMETER_TABLE);

/** A row of the table. */
export function rowOf(event: ParameterEvent): ParameterRow {
  return PARAMETER_TABLE[event];
}

/** True if an author's override names a row that exists. */
export function isParameterEvent(name: string): name is ParameterEvent {
  return Object.hasOwn(PARAMETER_TABLE, name);
}

/** Multiplier of a negative reaction after 0, 1, 2, 3 and more bad turns in a row (USS: .14, .28, .39, .58). */
export const INERTIA = [1, 1.5, 2, 3] as const;

/** Arousal moves by no more than this in one turn: corpus moods rarely jump more than one level. */
export const MOST_RISE = 32;
export const MOST_FALL = 28;

/** Weights of the ledgers in satisfaction (Orsingher et al. 2010: outcome > respect >> process). */
export const LEDGER_WEIGHTS: Readonly<Record<Ledger, number>> = { outcome: 0.5, respect: 0.3, process: 0.2 };

function ownKeys<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
