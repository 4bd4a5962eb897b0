/**
 * The channel table: how a chat, a call, letters and posts differ for the customer.
 *
 * One row a channel: how long silence and hold are borne, how long a line is and
 * how fast it comes, which rows of the parameter table weigh otherwise, and what
 * counts as good there. Every number has its source; "our estimate" marks those
 * that stand until trainers' overrulings say better.
 *
 * Sources: corpus = words a customer's line over the conversations in models/corpus;
 * Jefferson 1989 = silences of about a second are the most that talk bears unmarked;
 * Stivers et al. 2009 = gaps between spoken turns are about 0.2 s in ten languages;
 * Tauroza & Allison 1990 = British speech, 140 (lectures) to 210 (talk) words a minute;
 * Altman et al. 2021 = latency is felt in chats.
 *
 * What this file does not decide: what silence does to the feeling
 * (parameter-table.ts), what the customer then says (decide.ts), how a line is
 * shown (the server and the page).
 */
import type { ParameterEvent } from "./parameter-table";
import type { Channel, SpeakingStyle } from "./vocabulary";

/** How silence is borne. */
export type SilenceRow = {
  /** Seconds after which a calm customer of ordinary patience speaks up; undefined where no clock runs. */
  readonly feltAfterSeconds: number | undefined;
  /** Signs of presence (keys, breath, a pen) stretch that by at most this factor. */
  readonly presenceFactor: number;
  /** Each time the customer has spoken up in a row lengthens the next wait by this share. */
  readonly growth: number;
  /** Before the agent's first line it is this many times as long: learners read the card first. */
  readonly firstFactor: number;
  readonly source: string;
};

/** How a hold is borne. */
export type HoldRow = {
  /** Seconds on hold without a promised time before the customer calls out. */
  readonly withoutTimeSeconds: number;
  /** Seconds past the promised time before the customer calls out. */
  readonly lateBySeconds: number;
  readonly source: string;
};

/** Words a customer's line. */
export type LengthRow = {
  readonly meanWords: number;
  /** Standard deviation. */
  readonly spreadWords: number;
  readonly openingMeanWords: number;
  /** Above this many words a written line no longer sounds real here. */
  readonly mostWords: number;
  /** No line longer than this is ever said. */
  readonly mostWordsSaid: number;
  readonly source: string;
};

/** How fast a line comes. */
export type PaceRow = {
  /** Typed lines come at the persona's typing pace; spoken ones at this many words a minute; letters at once. */
  readonly wordsPerMinute: "typed" | "at-once" | number;
  /** Of the real time, the share that is shown. */
  readonly shownShare: number;
  readonly shortestInMs: number;
  readonly longestInMs: number;
  /** Share of the shown time before the first word: thinking, or the sign of typing. */
  readonly beforeFirstWord: number;
  readonly source: string;
};

/** What a row of the parameter table is here, where it differs. */
export type RowChange = {
  readonly arousal?: number;
  readonly trust?: number;
  readonly patience?: number;
  readonly source: string;
};

export type ChannelRow = {
  readonly silence: SilenceRow;
  readonly hold: HoldRow;
  readonly length: LengthRow;
  readonly pace: PaceRow;
  /** Lines are heard and not read: they take their time, and can be spoken over. */
  readonly isSpoken: boolean;
  readonly changes: Readonly<Partial<Record<ParameterEvent, RowChange>>>;
  /** Longest public line of the agent in characters; absent where only the protocol limits it. */
  readonly mostCharacters?: number;
  /** What counts as good here, as learners read it beside a contact. */
  readonly good: readonly string[];
};

const ESTIMATE = "our estimate";

const CHAT: ChannelRow = {
  silence: {
    feltAfterSeconds: 75,
    presenceFactor: 2,
    growth: 0,
    firstFactor: 1,
    source: `${ESTIMATE}; Altman et al. 2021: latency is felt. Generous: learners type while they think`,
  },
  hold: { withoutTimeSeconds: 90, lateBySeconds: 30, source: ESTIMATE },
  length: {
    meanWords: 10.7,
    spreadWords: 6.6,
    openingMeanWords: 16.9,
    mostWords: 40,
    mostWordsSaid: 60,
    source: "corpus: 6,756 lines",
  },
  pace: {
    wordsPerMinute: "typed",
    shownShare: 0.16,
    shortestInMs: 900,
    longestInMs: 6000,
    beforeFirstWord: 0.55,
    source: `${ESTIMATE} of what stays bearable: nobody learns by watching somebody type`,
  },
  isSpoken: false,
  changes: {},
  good: [
    "Short lines, one thing at a time.",
    "Waits of up to a minute are normal; longer ones are announced.",
    "What was written above is not asked for again.",
  ],
};

const PHONE: ChannelRow = {
  silence: {
    feltAfterSeconds: 8,
    presenceFactor: 6,
    growth: 0.5,
    firstFactor: 2.5,
    source: `${ESTIMATE}: people bear about a second unmarked (Jefferson 1989; Stivers et al. 2009); learners also read and type`,
  },
  hold: {
    withoutTimeSeconds: 60,
    lateBySeconds: 20,
    source: `${ESTIMATE}: on a line without music a minute is long`,
  },
  length: {
    meanWords: 14.3,
    spreadWords: 7.1,
    openingMeanWords: 21.7,
    mostWords: 50,
    mostWordsSaid: 70,
    source: "corpus: 6,474 lines",
  },
  pace: {
    wordsPerMinute: 170,
    shownShare: 1,
    shortestInMs: 500,
    longestInMs: 31_000,
    beforeFirstWord: 0.06,
    source: "Tauroza & Allison 1990: between lectures at 140 and talk at 210 words a minute",
  },
  isSpoken: true,
  changes: {
    "is-silent": {
      arousal: 2.5,
      trust: -1,
      patience: -0.5,
      source: `${ESTIMATE}: eight seconds of dead air weigh less than a minute's silence in a chat, and come oftener`,
    },
    "holds-without-notice": {
      arousal: 12,
      trust: -7,
      source: `${ESTIMATE}: on the phone an unannounced hold sounds like being cut off`,
    },
  },
  good: [
    "Silence of four to eight seconds is felt: say what you are doing while you do it.",
    "Hold is asked for in words, with a reason and a time, and granted before it begins.",
    "The customer is let finish: who talks over them has not heard the rest.",
    "Numbers are said back in small groups.",
  ],
};

const EMAIL: ChannelRow = {
  silence: {
    feltAfterSeconds: undefined,
    presenceFactor: 1,
    growth: 0,
    firstFactor: 1,
    source: "design: no silence by the clock; story time does it",
  },
  hold: CHAT.hold,
  length: {
    meanWords: 29.2,
    spreadWords: 11.7,
    openingMeanWords: 42.8,
    mostWords: 120,
    mostWordsSaid: 140,
    source: "corpus: 1,142 letters",
  },
  pace: {
    wordsPerMinute: "at-once",
    shownShare: 0,
    shortestInMs: 0,
    longestInMs: 0,
    beforeFirstWord: 1,
    source: "design: a letter is there whole",
  },
  isSpoken: false,
  changes: {
    "asks-again": {
      arousal: 12,
      trust: -8,
      patience: -3,
      source: `${ESTIMATE}: by letter asking again costs a whole round`,
    },
    "leaves-question": {
      arousal: 11,
      trust: -8,
      patience: -2,
      source: `${ESTIMATE}: what one letter leaves lying needs another`,
    },
    "speaks-canned": {
      arousal: 7,
      trust: -6,
      source: `${ESTIMATE}: a template is plain to see in writing`,
    },
    "is-cold": { arousal: 5, trust: -4, source: `${ESTIMATE}: a letter of one line is cold` },
  },
  good: [
    "Every question of the letter is answered, in its order.",
    "Greeting and close are there, and are this person's.",
    "One letter is enough: nothing that was sent is asked for again.",
    "Nothing in it could stand in anybody's letter.",
  ],
};

const SOCIAL: ChannelRow = {
  silence: { feltAfterSeconds: 240, presenceFactor: 2, growth: 0, firstFactor: 1, source: ESTIMATE },
  hold: CHAT.hold,
  length: {
    meanWords: 13.1,
    spreadWords: 6.3,
    openingMeanWords: 20.6,
    mostWords: 40,
    mostWordsSaid: 60,
    source: "corpus: 1,343 posts",
  },
  pace: CHAT.pace,
  isSpoken: false,
  mostCharacters: 280,
  changes: {
    argues: { arousal: 13, trust: -10, patience: -2, source: `${ESTIMATE}: contradicted before an audience` },
    "speaks-canned": {
      arousal: 7,
      trust: -5,
      source: `${ESTIMATE}: everybody has read the same line under other posts`,
    },
    "leaves-question": {
      arousal: 10,
      trust: -7,
      source: `${ESTIMATE}: an unanswered public question is seen by all`,
    },
  },
  good: [
    "The first answer is public, short and about this post.",
    "Personal data is neither told nor asked for in public.",
    "A move to private messages comes with its reason.",
    "What was solved in private may be said in public by the customer, not claimed by the company.",
  ],
};

export const CHANNEL_TABLE: Readonly<Record<Channel, ChannelRow>> = {
  chat: CHAT,
  phone: PHONE,
  email: EMAIL,
  social: SOCIAL,
};

/** The row of a channel. */
export function channelRow(channel: Channel): ChannelRow {
  return CHANNEL_TABLE[channel];
}

/** How much faster or slower than the channel's pace people of some ways of speaking talk. Our estimates. */
const TEMPO: Partial<Record<SpeakingStyle, number>> = {
  elderly: 0.86,
  nonnative: 0.9,
  formal: 0.95,
  anxious: 1.08,
  young: 1.08,
  businesslike: 1.05,
};

/** How fast this person talks, as a factor of the channel's pace: 0.8 to 1.15. */
export function tempoOf({ styles }: { readonly styles: readonly SpeakingStyle[] }): number {
  const product = styles.reduce((tempo, style) => tempo * (TEMPO[style] ?? 1), 1);
  return Math.min(1.15, Math.max(0.8, product));
}
