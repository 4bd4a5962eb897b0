/**
 * Lines: which written lines there are for an act, a topic and a mood, and which
 * of them may be said.
 *
 * A line may be said only if every placeholder in it stands for a fact that this
 * turn releases or that both sides know. Lines written for what the agent just did
 * come first, then the scenario's of the very band, then the everyday ones, then
 * the neighbouring bands', then those of a related act, so that the customer never
 * stands there without words and says nothing twice while there is something else
 * to say. Everyday lines typed as this customer types are preferred.
 *
 * What this file does not decide: which line is said (the voice).
 */

import type { z } from "zod";
import { channelRow } from "./channels";
import type { Decision } from "./events";
import { moodLevel } from "./mood";
import type { BandedLines, Scenario, ScenarioLineSchema } from "./scenario";
import { factOf, questionOf, remedyOf } from "./setting";
import {
  type AgentMove,
  bandOf,
  type Channel,
  type CustomerAct,
  MOOD_BANDS,
  type MoodBand,
  POOR_MOVES,
} from "./vocabulary";

export type WrittenLine = z.infer<typeof ScenarioLineSchema>;
export type Topic = Decision["topic"];

const PLACEHOLDER = /\{([a-z0-9-]+)\}/g;

/** Keys of the facts that a written line says. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""))];
}

/** The text with its placeholders filled; those without a value stay as they are. */
export function filled(text: string, values: (key: string) => string | undefined): string {
  return text.replace(PLACEHOLDER, (whole, key: string) => values(key) ?? whole);
}

/** The bands in which to look for a line, the very one first, then its neighbours. */
export function bandsFrom(band: MoodBand): MoodBand[] {
  const index = MOOD_BANDS.indexOf(band);
  return [...MOOD_BANDS].sort(
    (left, right) => Math.abs(MOOD_BANDS.indexOf(left) - index) - Math.abs(MOOD_BANDS.indexOf(right) - index),
  );
}

/** The lines written for a topic, by band; undefined if the topic has none of its own for this act. */
export function topicLines(scenario: Scenario, topic: Topic, act: CustomerAct): BandedLines | undefined {
  switch (topic.kind) {
    case "none":
      return undefined;
    case "fact":
      return factLines(scenario, topic);
    case "question":
      return questionOf(scenario, topic.key)?.lines;
    case "remedy":
      return remedyLines(scenario, topic.key, act);
  }
}

const DECLINING: readonly CustomerAct[] = ["reject", "negotiate"];
const TAKING: readonly CustomerAct[] = ["accept", "accept_grudging", "thank", "confirm"];

function remedyLines(scenario: Scenario, key: string, act: CustomerAct): BandedLines | undefined {
  const remedy = remedyOf(scenario, key);
  if (DECLINING.includes(act)) return remedy?.decline;
  return TAKING.includes(act) ? remedy?.accept : undefined;
}

function factLines(scenario: Scenario, topic: Extract<Topic, { kind: "fact" }>): BandedLines | undefined {
  const fact = factOf(scenario, topic.key);
  if (fact === undefined || !topic.downplayed) return fact?.lines;
  const { downplayedLines } = fact;
  return { calm: downplayedLines, annoyed: downplayedLines, angry: downplayedLines };
}

/** Acts whose lines serve where an act has none, nearest first. */
const KIN: Readonly<Record<CustomerAct, readonly CustomerAct[]>> = {
  open_issue: ["restate"],
  vent: ["restate", "challenge"],
  restate: ["vent"],
  give_fact: ["restate"],
  withhold: ["challenge", "doubt"],
  ask_how: ["confused", "doubt"],
  ask_when: ["impatient", "doubt"],
  ask_why: ["challenge"],
  challenge: ["vent", "doubt"],
  correct: ["challenge"],
  confused: ["ask_how", "restate"],
  reject: ["challenge", "negotiate"],
  negotiate: ["reject"],
  accept: ["confirm", "thank"],
  accept_grudging: ["confirm", "accept"],
  confirm: ["accept"],
  doubt: ["challenge"],
  soften: ["thank", "confirm"],
  disclose: ["vent"],
  impatient: ["vent", "restate"],
  demand_supervisor: ["threaten_leave", "challenge"],
  threaten_leave: ["demand_supervisor", "vent"],
  threaten_public: ["threaten_leave", "vent"],
  ramble: ["disclose", "vent"],
  thank: ["close", "soften", "confirm"],
  close: ["thank", "confirm"],
  hang_up: ["threaten_leave", "vent"],
  apologize: ["soften", "thank"],
};

/** A person without words says this: only where neither the scenario nor the everyday lines have any. */
const LAST_RESORT = "Hm.";

export type LineSearch = {
  readonly scenario: Scenario;
  readonly everyday: readonly WrittenLine[];
  readonly decision: Pick<Decision, "act" | "topic" | "mood" | "reactsTo">;
  /** True if a line with these placeholders may be said. */
  readonly maySay: (keys: readonly string[]) => boolean;
  /** True if the customer has not said this (unfilled) line yet. */
  readonly isFresh: (text: string) => boolean;
};

export type FoundLines = { readonly lines: readonly string[]; readonly isSpecific: boolean };

/** The written lines, unfilled, that may be said: such as have not been said, if there are any. Never empty. */
export function findLines(search: LineSearch): FoundLines {
  return (
    linesFor(search, [search.decision.act]) ??
    linesFor({ ...search, isFresh: () => true }, [search.decision.act]) ??
    linesFor(search, KIN[search.decision.act]) ??
    linesFor({ ...search, isFresh: () => true }, KIN[search.decision.act]) ?? {
      lines: [LAST_RESORT],
      isSpecific: false,
    }
  );
}

/** Lines of the topic, else of the first of these acts that has any. */
function linesFor(search: LineSearch, acts: readonly CustomerAct[]): FoundLines | undefined {
  const { scenario, decision } = search;
  const band = bandOf(moodLevel(decision.mood));
  const banded = topicLines(scenario, decision.topic, decision.act);
  const ofTopic =
    banded === undefined
      ? []
      : firstSayable(
          bandsFrom(band).map((each) => banded[each]),
          search,
        );
  if (ofTopic.length > 0) return { lines: ofTopic, isSpecific: true };
  for (const act of acts) {
    const found = linesForAct(search, act, band);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first lines that may be said. The scenario's own, and those for this very move, are not to be replaced. */
function linesForAct(search: LineSearch, act: CustomerAct, band: MoodBand): FoundLines | undefined {
  const { scenario, decision } = search;
  const everyday = inRegisterOf(scenario, search.everyday);
  const striking = decision.reactsTo.filter((move) => STRIKING.has(move) || ANSWERING.has(act));
  const lists = bandsFrom(band).flatMap((each) => {
    const wanted = { act, band: each };
    const own = fitting(scenario.lines, wanted);
    const [alike = [], unlike = []] = everyday.map((lines) => fitting(lines, wanted));
    const aptIn = (lines: readonly WrittenLine[]): TaggedLines[] =>
      striking.map((move) => specific(lines.filter((line) => isApt(line, [move]))));
    const sayable = (lines: readonly WrittenLine[]): WrittenLine[] =>
      lines.filter((line) => isFree(line) || isApt(line, decision.reactsTo));
    return [
      ...aptIn([...own, ...alike]),
      specific(sayable(own)),
      { lines: sayable(alike), isSpecific: false },
      ...aptIn(unlike),
      { lines: sayable(unlike), isSpecific: false },
    ];
  });
  for (const { lines, isSpecific } of lists) {
    const found = firstSayable([lines.map((line) => line.text)], search);
    if (found.length > 0) return { lines: found, isSpecific };
  }
  return undefined;
}

type TaggedLines = { readonly lines: readonly WrittenLine[]; readonly isSpecific: boolean };

function specific(lines: readonly WrittenLine[]): TaggedLines {
  return { lines, isSpecific: true };
}

/** Acts that only make sense as an answer to something: lines written for that come first. */
const ANSWERING = new Set<CustomerAct>(["confirm", "apologize", "withhold", "confused"]);

function fitting(
  written: readonly WrittenLine[],
  { act, band }: { act: CustomerAct; band: MoodBand },
): WrittenLine[] {
  return written.filter((line) => line.act === act && line.mood === band);
}

function isFree({ after }: WrittenLine): boolean {
  return after === undefined || after.length === 0;
}

function isApt({ after }: WrittenLine, reactsTo: readonly AgentMove[]): boolean {
  return after?.some((move) => reactsTo.includes(move)) ?? false;
}

/** Moves to which a line that answers just them is better than any other: what a person can't let pass. */
const STRIKING = new Set<AgentMove>([
  ...POOR_MOVES,
  "hold",
  "return",
  "transfer",
  "escalate",
  "more_help",
  "confirm_done",
  "close",
  "apologize",
]);

/** Everyday lines that fit the channel, those typed as the scenario's customer types in front of the others. */
export function inRegisterOf(
  scenario: Scenario,
  everyday: readonly WrittenLine[],
): readonly (readonly WrittenLine[])[] {
  const isUpright = scenario.lines.filter((line) => startsBig(line.text)).length * 2 > scenario.lines.length;
  const fit = everyday.filter((line) => fitsChannel(line.text, scenario.channel));
  return [
    fit.filter((line) => startsBig(line.text) === isUpright),
    fit.filter((line) => startsBig(line.text) !== isUpright),
  ];
}

/** What people say only where both sides type into one window, and what only where anything is written. */
const OF_A_CHAT = /\b(?:chat|typ(?:e|ed|ing)|scroll|past(?:e|ed|ing)|screenshot\w*)\b/i;
const OF_WRITING = /\b(?:read|wrote|messages?|spelling)\b/i;

/** True unless the everyday line speaks of typing where nobody types: "my message is further up" is said to no voice. */
function fitsChannel(text: string, channel: Channel): boolean {
  if (channel === "chat") return true;
  return !OF_A_CHAT.test(text) && !(channelRow(channel).isSpoken && OF_WRITING.test(text));
}

/** A line begun as in a letter, with a capital; one all in capitals is shouted and suits anybody. */
function startsBig(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !/^I\b/.test(text);
}

function firstSayable(lists: readonly (readonly string[])[], search: LineSearch): string[] {
  for (const list of lists) {
    const sayable = list.filter((text) => search.maySay(placeholdersOf(text)) && search.isFresh(text));
    if (sayable.length > 0) return sayable;
  }
  return [];
}
