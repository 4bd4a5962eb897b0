/**
 * Evidence: one small rule per kind, each from the account of a contact to a
 * level and the events that show it.
 *
 * Code decides, never a model. A move that the tagger finds unreliably may speak
 * for a learner but never against one: then the level is "not-sure".
 */
import { sentencesWithCue } from "../../simulation/index";
import type { Evidence } from "../rubric-schema";
import { type ContactAccount, type Deed, movesIn } from "./account";
import type { Level } from "./finding";

export type Shown = {
  readonly level: Level;
  readonly detail: string;
  readonly evidence: readonly { readonly number: number; readonly quote: string }[];
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
  return { level: levelOf(shown.length, min), detail: min > 1 ? `${shown.length} of ${min}` : "", evidence };
};

const noMoves: Rule<"no-moves"> = ({ none, max }, { agentTurns }) => {
  if (agentTurns.length === 0) return nothing("not-applicable");
  const sure = agentTurns.filter((turn) => movesIn(turn, none, false).length > 0);
  const all = agentTurns.filter((turn) => movesIn(turn, none, true).length > 0);
  const evidence = (sure.length > max ? sure : all).map((turn) => ({
    number: turn.number,
    quote: turn.text,
  }));
  if (sure.length > max) return { level: "missed", detail: times(sure.length), evidence };
  if (all.length > max) return { level: "not-sure", detail: times(all.length), evidence };
  return { ...nothing("met"), evidence: max > 0 ? evidence : [] };
};

const factsFound: Rule<"facts-found"> = ({ keys, min }, account) =>
  counted(keys, min, account.factsFound, account);

const questionsAnswered: Rule<"questions-answered"> = ({ keys, min }, account) =>
  counted(keys, min, account.questionsAnswered, account);

const effects: Rule<"effects"> = ({ all }, account) => counted(all, all.length, account.effects, account);

const effectsInOrder: Rule<"effects-in-order"> = ({ first, then }, account) => {
  const later = account.effects.find((deed) => deed.key === then);
  if (later === undefined) return nothing("not-applicable");
  const earlier = account.effects.find((deed) => deed.key === first);
  const isInOrder = earlier !== undefined && earlier.number < later.number;
  return {
    level: isInOrder ? "met" : "missed",
    detail: "",
    evidence: quotesOf(isInOrder ? [earlier, later] : [later], account),
  };
};

const noEffects: Rule<"no-effects"> = ({ none }, account) => {
  const wrong = account.effects.filter((deed) => none.includes(deed.key));
  return { level: wrong.length > 0 ? "missed" : "met", detail: "", evidence: quotesOf(wrong, account) };
};

const outcome: Rule<"outcome"> = ({ any }, account) => {
  if (account.outcome === undefined) return nothing("not-applicable");
  const last = account.agentTurns.at(-1);
  const evidence = last === undefined ? [] : [{ number: last.number, quote: last.text }];
  return { level: any.includes(account.outcome) ? "met" : "missed", detail: "", evidence };
};

const answerPace: Rule<"answer-pace"> = ({ maxMedianSeconds }, { agentTurns }) => {
  const times = agentTurns
    .flatMap((turn) => (turn.answeredInS === undefined ? [] : [turn.answeredInS]))
    .sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  if (median === undefined) return nothing("not-applicable");
  const level = median <= maxMedianSeconds ? "met" : median <= maxMedianSeconds * 1.5 ? "partly" : "missed";
  return nothing(level, `median ${Math.round(median)} s, at most ${maxMedianSeconds} s`);
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
    quote: `On hold for ${Math.round(hold.seconds)} seconds`,
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
  const text = account.note;
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

const commitments: Rule<"commitments"> = ({ min, kept }, account) => {
  const made = account.state.commitments;
  const good = kept ? made.filter((each) => each.status === "kept") : made;
  const broken = kept ? made.filter((each) => each.status === "broken") : [];
  const level = broken.length > 0 ? "missed" : levelOf(good.length, min);
  const numbers = account.agentTurns.filter((turn) => movesIn(turn, ["commit"], true).length > 0);
  const detail = broken.length > 0 ? `${broken.length} broken` : `${good.length} of ${min}`;
  return { level, detail, evidence: numbers.map((turn) => ({ number: turn.number, quote: turn.text })) };
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

function counted(
  keys: readonly string[],
  min: number,
  deeds: readonly Deed[],
  account: ContactAccount,
): Shown {
  const found = deeds.filter((deed) => keys.includes(deed.key));
  const detail = keys.length > 1 ? `${found.length} of ${min}` : "";
  return { level: levelOf(found.length, min), detail, evidence: quotesOf(found, account) };
}

/** The agent's line that brought a deed about: the last one before it, or at it. */
function quotesOf(deeds: readonly Deed[], account: ContactAccount) {
  return deeds.flatMap((deed) => {
    const turn = account.agentTurns.findLast((each) => each.number <= deed.number);
    return turn === undefined ? [] : [{ number: deed.number, quote: turn.text }];
  });
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}
