/**
 * Speech order: everything that the voice may know about the line to be said.
 *
 * Placeholders are filled with what this turn releases (truth or claim) and with
 * what both sides know. Nothing else of the scenario gets through here: what the
 * customer has not told is not in the order.
 */
import { randomFrom } from "#training/shared/random";
import { valueAs } from "./disclosure";
import type { Decision } from "./events";
import { writeLetter } from "./letter-writing";
import {
  type FoundLines,
  filled,
  findLines,
  inRegisterOf,
  placeholdersOf,
  topicLines,
  type WrittenLine,
} from "./lines";
import { moodLevel } from "./mood";
import { letterPartsOf } from "./perceiving/letter";
import type { SpeakableFact, SpeechOrder } from "./ports";
import { factOf, type Setting } from "./setting";
import { type ContactState, nextTurnNumber } from "./state";
import { mentionsValue } from "./values";
import { bandOf } from "./vocabulary";

export type SpeechExtras = {
  readonly attemptId: string;
  /** The decision to be worded; the pending one if absent. */
  readonly decision?: Decision;
  /** Lines that fit any scenario (content/lines/everyday.yaml). */
  readonly everyday: readonly WrittenLine[];
  /** Lines that this learner met lately in other attempts. */
  readonly avoid?: readonly string[];
};

const TURNS_REMEMBERED = 8;

/** The order for the customer's decided line. `written` is never empty. */
export function orderFor(setting: Setting, state: ContactState, extras: SpeechExtras): SpeechOrder {
  const { scenario, persona } = setting;
  const { attemptId } = extras;
  const decision = extras.decision ?? state.pending?.decision;
  if (decision === undefined) throw new Error("There is nothing to say: no decision is pending.");
  const avoid = [
    ...state.turns.filter((turn) => turn.by === "customer").map((turn) => turn.text),
    ...(extras.avoid ?? []),
  ];
  // Who is asked for something personal before everybody says just that.
  const isBeforeEverybody = state.place === "public" && decision.act === "withhold";
  const wanted = { decision, everyday: isBeforeEverybody ? [] : extras.everyday, avoid };
  const { lines, isSpecific } =
    scenario.channel === "email" ? lettersFor(setting, state, wanted) : writtenFor(setting, state, wanted);
  return {
    attemptId,
    isSpecific,
    avoid,
    turn: nextTurnNumber(state),
    seed: state.seed,
    channel: scenario.channel,
    industry: scenario.industry,
    situation: scenario.situation,
    styles: persona.styles,
    tech: persona.tech,
    act: decision.act,
    mood: moodLevel(decision.mood),
    mustSay: decision.facts.flatMap(({ key, as }) => speakable(setting, key, as)),
    maySay: known(setting, state, decision),
    written: lines,
    history: state.turns.slice(-TURNS_REMEMBERED).map(({ by, text, moves }) => ({ by, text, moves })),
  };
}

type Wanted = {
  readonly decision: Decision;
  readonly everyday: readonly WrittenLine[];
  readonly avoid: readonly string[];
};

/** How many letters the voice may choose from. */
const LETTERS = 3;

/** By letter: the main thing and the rest of the decision, each in its written words, as letters of this person. */
function lettersFor(setting: Setting, state: ContactState, wanted: Wanted): FoundLines {
  const { decision } = wanted;
  const answering = (decision.also ?? []).find((part) => part.topic.kind === "fact");
  const own = answering === undefined ? decision : { ...decision, facts: [] };
  const unknown = withoutWhatIsKnown(setting, state, decision);
  const main = {
    act: decision.act,
    lines: unknown(writtenFor(setting, state, { ...wanted, decision: own }).lines),
  };
  const wasSaid = saidIn(wanted.avoid, true);
  const rest = (decision.also ?? []).map(({ act, topic }) => {
    const part = { ...decision, act, topic, facts: topic.kind === "fact" ? decision.facts : [] };
    // What need not be said is said in this person's own words or not at all.
    const { lines, isSpecific } = writtenFor(setting, state, { ...wanted, everyday: [], decision: part });
    const fresh = unknown(lines.filter((line) => !wasSaid(line)));
    return { act, lines: topic.kind === "fact" && fresh.length === 0 ? lines : isSpecific ? fresh : [] };
  });
  const lastLetter = state.turns.findLast((turn) => turn.by === "agent")?.text ?? "";
  const form = {
    persona: setting.persona,
    mood: moodLevel(decision.mood),
    agent: letterPartsOf(lastLetter).name,
  };
  const letters = Array.from({ length: LETTERS }, (_, index) =>
    writeLetter([main, ...rest], form, randomFrom(state.seed, "letter", nextTurnNumber(state), index)),
  );
  return { lines: [...new Set(letters)], isSpecific: true };
}

/** Keeps of lines those that say nothing again that both sides know, if there are any. */
function withoutWhatIsKnown(setting: Setting, state: ContactState, decision: Decision) {
  const facts = known(setting, state, decision).flatMap(({ key, value }) => {
    const fact = factOf(setting.scenario, key);
    return fact === undefined ? [] : [{ type: fact.type, value }];
  });
  return (lines: readonly string[]): readonly string[] => {
    const newest = lines.filter((line) => !facts.some(({ value, type }) => mentionsValue(line, value, type)));
    return newest.length > 0 ? newest : lines;
  };
}

/** From so many words on a line is known again within a longer one: two facts in one breath, then one of them. */
const KNOWN_AGAIN_FROM = 5;

/** Whether something has been said: as a whole line, or, by letter or where it is long, as a part of one. */
function saidIn(avoid: readonly string[], isLetter: boolean): (line: string) => boolean {
  const heard = avoid.map(asHeard);
  const whole = new Set(heard);
  return (line) => {
    const words = asHeard(line);
    const isKnownAgain = isLetter || words.split(" ").length >= KNOWN_AGAIN_FROM;
    return isKnownAgain ? heard.some((each) => ` ${each} `.includes(` ${words} `)) : whole.has(words);
  };
}

function writtenFor(setting: Setting, state: ContactState, wanted: Wanted): FoundLines {
  const { decision, everyday } = wanted;
  const wasSaid = saidIn(wanted.avoid, setting.scenario.channel === "email");
  const values = valuesOf(setting, state, decision);
  const released = decision.facts.map((fact) => fact.key);
  const search = (topic: Decision["topic"], required: readonly string[]): FoundLines =>
    findLines({
      scenario: setting.scenario,
      everyday,
      decision: { ...decision, topic },
      isFresh: (text) => !wasSaid(filled(text, (key) => values.get(key))),
      maySay: (keys) => keys.every((key) => values.has(key)) && required.every((key) => keys.includes(key)),
    });
  const fill = (found: FoundLines): FoundLines => ({
    ...found,
    lines: found.lines.map((text) => filled(text, (key) => values.get(key))),
  });

  const whole = search(decision.topic, released);
  if (released.every((key) => whole.lines.some((text) => placeholdersOf(text).includes(key)))) {
    const [key] = released;
    const isAskedAgain =
      key !== undefined && decision.topic.kind === "fact" && decision.reactsTo.includes("reask");
    const complaints = isAskedAgain ? complaintsOf(setting, wanted).filter((text) => !wasSaid(text)) : [];
    return fill(complaints.length > 0 ? joined([complaints, whole.lines]) : whole);
  }
  return fill(
    joined(released.map((key) => sayingIt(search(topicFor(setting, decision, key), [key]).lines, key))),
  );
}

/** What a customer says on being asked again, before saying it again; such as are typed in their way, if there are any. */
function complaintsOf(
  { scenario }: Setting,
  { decision, everyday }: { decision: Decision; everyday: readonly WrittenLine[] },
): string[] {
  const band = bandOf(moodLevel(decision.mood));
  const isComplaint = ({ act, mood, after, text }: WrittenLine): boolean =>
    (act === "vent" || act === "restate") &&
    mood === band &&
    after?.includes("reask") === true &&
    placeholdersOf(text).length === 0;
  const [own = [], ...others] = [scenario.lines, ...inRegisterOf(scenario, everyday)].map((lines) =>
    lines.filter(isComplaint).map((line) => line.text),
  );
  return [...own, ...(others.find((lines) => lines.length > 0) ?? [])];
}

/** Lines that say the fact; the bare value where none is written. */
function sayingIt(lines: readonly string[], key: string): readonly string[] {
  const saying = lines.filter((text) => placeholdersOf(text).includes(key));
  return saying.length > 0 ? saying : [`{${key}}`];
}

/** A line as it sticks in the ear: letters and digits only. */
function asHeard(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function topicFor(setting: Setting, decision: Decision, key: string): Decision["topic"] {
  const own = { kind: "fact" as const, key, downplayed: false };
  return topicLines(setting.scenario, own, decision.act) === undefined ? decision.topic : own;
}

/** Several facts in one breath: a line of each, one after the other. */
function joined(lists: readonly (readonly string[])[]): FoundLines {
  const longest = Math.max(1, ...lists.map((list) => list.length));
  const lines = Array.from({ length: longest }, (_, index) =>
    inOneBreath(lists.map((list) => list[index % list.length] ?? "")),
  );
  return { lines, isSpecific: true };
}

function inOneBreath(parts: readonly string[]): string {
  const spoken = parts.filter((part) => part !== "");
  const closed = spoken.map((part) => (/[\p{L}\p{N})}]$/u.test(part) ? `${part}.` : part));
  return [...closed.slice(0, -1), ...spoken.slice(-1)].join(" ");
}

/** The values that this line may say, by fact key. */
function valuesOf(setting: Setting, state: ContactState, decision: Decision): ReadonlyMap<string, string> {
  const shared = Object.entries(state.facts).map(([key, fact]) => ({ key, as: fact.as }));
  const entries = [...shared, ...decision.facts].flatMap(({ key, as }) =>
    speakable(setting, key, as).map((fact): [string, string] => [key, fact.value]),
  );
  return new Map(entries);
}

function known(setting: Setting, state: ContactState, decision: Decision): SpeakableFact[] {
  const released = new Set(decision.facts.map((fact) => fact.key));
  return Object.entries(state.facts)
    .filter(([key]) => !released.has(key))
    .flatMap(([key, fact]) => speakable(setting, key, fact.as));
}

function speakable(setting: Setting, key: string, as: "truth" | "claim"): SpeakableFact[] {
  const fact = factOf(setting.scenario, key);
  return fact === undefined ? [] : [{ key, label: fact.label, type: fact.type, value: valueAs(fact, as) }];
}
