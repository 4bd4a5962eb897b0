/**
 * Evidence: one small rule per kind, each from the account of a contact to a
 * level and the events that show it.
 *
 * Code decides, never a model. A move that the tagger finds unreliably may speak
 * for a learner but never against one: then the level is "not-sure".
 */
import { sentencesWithCue } from "../../simulation/index";
import type { Evidence } from "../rubric-schema";
import type { ContactAccount } from "./account";
import { movesIn } from "./agent-turns";
import type { Deed } from "./deeds";
import type { Level } from "./finding";
import { recallIn } from "./hearing";
import { holdInWords } from "./holds";

export type Shown = {
  readonly level: Level;
  readonly detail: string;
  readonly evidence: readonly { readonly number: number; readonly quote: string }[];
  /** Where only an ear's silence speaks against it: how likely the ear was to hear it, 0 to 1, if known. */
  readonly recall?: number | undefined;
};

type EvidenceOf<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;
type Rule<Kind extends Evidence["kind"]> = (evidence: EvidenceOf<Kind>, account: ContactAccount) => Shown;

const nothing = (level: Level, detail = ""): Shown => ({ level, detail, evidence: [] });

/** Met from `min` on, partly from half of it, else missed. */
function levelOf(found: number, min: number): Level {
  if (found >= min) return "met";
  return found > 0 && found * 2 >= min ? "partly" : "missed";
}

const moves: Rule<"moves"> = ({ any, min, withinAgentTurns }, { agentTurns }) => {
  const turns = agentTurns.slice(0, withinAgentTurns);
  if (turns.length === 0) return nothing("not-applicable");
  const shown = turns.filter((turn) => movesIn(turn, any, true).length > 0);
  const evidence = shown.map((turn) => ({ number: turn.number, quote: turn.text }));
  const level = levelOf(shown.length, min);
  const recall = level === "missed" ? recallIn(turns, any) : undefined;
  return { level, detail: min > 1 ? `${shown.length} of ${min}` : "", evidence, recall };
};

const noMoves: Rule<"no-moves"> = ({ none, max }, { agentTurns }) => {
  if (agentTurns.length === 0) return nothing("not-applicable");
  const sure = agentTurns.filter((turn) => movesIn(turn, none, false).length > 0);
  const all = agentTurns.filter((turn) => movesIn(turn, none, true).length > 0);
  const found = sure.length > max ? sure : all;
  const evidence = found.map((turn) => ({ number: turn.number, quote: turn.text }));
  const because = found.flatMap((turn) => movesIn(turn, none, true).flatMap((each) => each.because ?? []));
  const detail = [times(found.length), ...new Set(because)].join("; ");
  if (sure.length > max) return { level: "missed", detail, evidence };
  if (all.length > max) return { level: "not-sure", detail, evidence };
  return { ...nothing("met"), evidence };
};

const factsFound: Rule<"facts-found"> = ({ keys, min }, account) => counted(keys, min, account.factsFound);

const questionsAnswered: Rule<"questions-answered"> = ({ keys, min }, account) =>
  counted(keys, min, account.questionsAnswered);

const effects: Rule<"effects"> = ({ all }, account) => counted(all, all.length, account.effects);

const effectsInOrder: Rule<"effects-in-order"> = ({ first, then }, account) => {
  const later = account.effects.find((deed) => deed.key === then);
  if (later === undefined) return nothing("not-applicable");
  const earlier = account.effects.find((deed) => deed.key === first);
  const isInOrder = earlier !== undefined && earlier.number < later.number;
  return {
    level: isInOrder ? "met" : "missed",
    detail: "",
    evidence: quotesOf(isInOrder ? [earlier, later] : [later]),
  };
};

const noEffects: Rule<"no-effects"> = ({ none }, account) => {
  const wrong = account.effects.filter((deed) => none.includes(deed.key));
  return { level: wrong.length > 0 ? "missed" : "met", detail: "", evidence: quotesOf(wrong) };
};

/** Wanted resolved and got halfway there: that is partly, not nothing. */
const outcome: Rule<"outcome"> = ({ any }, account) => {
  const ended = account.outcome;
  if (ended === undefined) return nothing("not-applicable");
  const evidence = account.lastWords === undefined ? [] : [account.lastWords];
  const isHalfway = ended === "partial" && any.includes("resolved");
  const level = any.includes(ended) ? "met" : isHalfway ? "partly" : "missed";
  return { level, detail: "", evidence };
};

const answerPace: Rule<"answer-pace"> = ({ maxMedianSeconds }, { agentTurns }) => {
  const median = medianOf(agentTurns.flatMap((turn) => turn.answeredInS ?? []));
  if (median === undefined) return nothing("not-applicable");
  const level = median <= maxMedianSeconds ? "met" : median <= maxMedianSeconds * 1.5 ? "partly" : "missed";
  return nothing(level, `mostly within ${Math.round(median)} s; at most ${maxMedianSeconds} s wanted`);
};

const holds: Rule<"holds"> = ({ maxUnannounced, maxOverrunSeconds }, account) => {
  if (account.holds.length === 0) return nothing("not-applicable");
  const unannounced = account.holds.filter((hold) => !hold.isAnnounced && hold.promisedMinutes === undefined);
  const late = account.holds.filter(
    (hold) =>
      hold.promisedMinutes !== undefined && hold.seconds > hold.promisedMinutes * 60 + maxOverrunSeconds,
  );
  const evidence = [...unannounced, ...late].map((hold) => ({
    number: hold.number,
    quote: holdInWords(hold),
  }));
  const isMissed = unannounced.length > maxUnannounced || late.length > 0;
  return {
    level: isMissed ? "missed" : "met",
    detail: `${unannounced.length} without a word, ${late.length} too long`,
    evidence,
  };
};

const note: Rule<"note"> = ({ mentions, min }, account) => {
  if (account.note === undefined || account.noteNumber === undefined) return nothing("missed", `0 of ${min}`);
  const text = account.note.trim();
  const found = mentions.filter((cue) => sentencesWithCue([cue], text.replace(/\n+/g, ". ")).length > 0);
  const evidence = text === "" ? [] : [{ number: account.noteNumber, quote: text }];
  return {
    level: levelOf(found.length, min),
    detail: `${found.length} of ${mentions.length} things noted, ${min} wanted`,
    evidence,
  };
};

const forbidden: Rule<"forbidden"> = ({ cues }, { agentTurns }) => {
  if (agentTurns.length === 0) return nothing("not-applicable");
  const said = agentTurns.flatMap((turn) =>
    sentencesWithCue(cues, turn.text).map((quote) => ({ number: turn.number, quote })),
  );
  return {
    level: said.length > 0 ? "missed" : "met",
    detail: said.length > 0 ? times(said.length) : "",
    evidence: said,
  };
};

/** Promises without a time are a beginning: they make it partly, never met. */
const commitments: Rule<"commitments"> = ({ min, kept }, { promises }) => {
  const timed = promises.filter((each) => each.hasTime);
  const good = timed.filter((each) => !kept || each.fate === "kept" || each.fate === "beyond");
  const broken = kept ? promises.filter((each) => each.fate === "broken") : [];
  const shown = broken.length > 0 ? broken : promises;
  const evidence = shown.map(({ number, quote }) => ({ number, quote }));
  if (broken.length > 0) return { level: "missed", detail: `${broken.length} not kept`, evidence };
  const reached = levelOf(good.length, min);
  const level = reached === "missed" && promises.length > 0 ? "partly" : reached;
  return { level, detail: `${good.length} of ${min} with a time${kept ? " and kept" : ""}`, evidence };
};

const letters: Rule<"letters"> = ({ wants, share }, account) => {
  const judged = account.letters.flatMap(({ number, quote, hasForm, hasSubject, isInOrder }) => {
    const isThere = { form: hasForm, subject: hasSubject, "in-order": isInOrder }[wants];
    return isThere === undefined ? [] : [{ number, quote, isThere }];
  });
  if (judged.length === 0) return nothing("not-applicable");
  const good = judged.filter((letter) => letter.isThere);
  const shown = good.length === judged.length ? good : judged.filter((letter) => !letter.isThere);
  return {
    level: levelOf(good.length, Math.ceil(judged.length * share)),
    detail: `${good.length} of ${judged.length} letters`,
    evidence: shown.map(({ number, quote }) => ({ number, quote })),
  };
};

const inPublic: Rule<"public"> = ({ wants }, { agentTurns }) => {
  const posts = agentTurns.flatMap((turn) => {
    const shown = turn.perception?.noticed?.inPublic;
    return shown === undefined ? [] : [{ number: turn.number, quote: turn.text, shown }];
  });
  if (posts.length === 0) return nothing("not-applicable");
  const quotes = (found: typeof posts) => found.map(({ number, quote }) => ({ number, quote }));
  if (wants === "nothing-personal") {
    const wrong = posts.filter(({ shown }) => shown.asked.length + shown.told.length > 0);
    return { level: wrong.length > 0 ? "missed" : "met", detail: "", evidence: quotes(wrong) };
  }
  const moves = posts.filter(({ shown }) => shown.move !== undefined);
  const isReasoned = moves.some(({ shown }) => shown.move === "with-reason");
  const level = isReasoned ? "met" : moves.length > 0 ? "partly" : "missed";
  return { level, detail: "", evidence: quotes(moves) };
};

const RULES: { readonly [Kind in Evidence["kind"]]: Rule<Kind> } = {
  moves,
  "no-moves": noMoves,
  "facts-found": factsFound,
  "questions-answered": questionsAnswered,
  effects,
  "effects-in-order": effectsInOrder,
  "no-effects": noEffects,
  outcome,
  "answer-pace": answerPace,
  holds,
  note,
  forbidden,
  letters,
  public: inPublic,
  commitments,
};

/** What the account shows for this kind of evidence. */
export function showEvidence<Kind extends Evidence["kind"]>(
  evidence: EvidenceOf<Kind> & { kind: Kind },
  account: ContactAccount,
): Shown {
  const rule: Rule<Kind> = RULES[evidence.kind];
  return rule(evidence, account);
}

function counted(keys: readonly string[], min: number, deeds: readonly Deed[]): Shown {
  const found = deeds.filter((deed) => keys.includes(deed.key));
  const detail = keys.length > 1 ? `${found.length} of ${min}` : "";
  return { level: levelOf(found.length, min), detail, evidence: quotesOf(found) };
}

/** The event that shows each deed, once even where it shows several. */
function quotesOf(deeds: readonly Deed[]): Shown["evidence"] {
  const shown = new Map(deeds.map(({ number, quote }) => [number, quote]));
  return [...shown].map(([number, quote]) => ({ number, quote }));
}

function medianOf(values: readonly number[]): number | undefined {
  const rising = [...values].sort((left, right) => left - right);
  const middle = Math.floor(rising.length / 2);
  const [upper, lower] = [rising[middle], rising[rising.length % 2 === 0 ? middle - 1 : middle]];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
