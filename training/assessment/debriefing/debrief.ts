/**
 * The debrief: what a learner reads after an attempt, and a trainer beside it.
 *
 * By now everything may be known, so hidden facts and the customer's feelings
 * appear here for the first time. What this file does not decide: who may read it.
 */
import type { AgentMove, NumberedEvent, Setting } from "../../simulation/index";
import { accountOf } from "../judging/account";
import {
  type Assessment,
  type Finding,
  fatalErrorsOf,
  type OverruleLevel,
  scoreOf,
  withOverrules,
} from "../judging/finding";
import type { Rubric } from "../rubric-schema";
import { type MoodPoint, moodCurve } from "./mood-curve";
import { movesOf, type Rewrite, strongerLine } from "./stronger-line";

export type OverruleRecord = {
  readonly criterion: string;
  readonly level: OverruleLevel;
  readonly reason: string;
  readonly trainer: string;
  readonly at: string;
};

export type DebriefFinding = Finding & {
  /** The scorer's own level where a trainer has overruled it. */
  readonly overruled?: OverruleRecord & { readonly was: Finding["level"] };
  /** For what was missed or only begun: a line that does it, from another contact. */
  readonly stronger?: Rewrite;
};

export type DebriefTurn = {
  readonly number: number;
  readonly kind: "agent" | "customer" | "tool" | "hold" | "silence";
  readonly text: string;
  readonly at: string;
  readonly moves: readonly { readonly move: AgentMove; readonly unsure: boolean }[];
  /** True where "try again from here" can start. */
  readonly canBranch: boolean;
};

export type MissedFact = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly matters: string;
};

export type Debrief = {
  readonly outcome: Assessment["outcome"];
  /** 0 to 1, with overrules. */
  readonly score: number;
  readonly findings: readonly DebriefFinding[];
  readonly fatalErrors: readonly DebriefFinding[];
  readonly curve: readonly MoodPoint[];
  readonly missedFacts: readonly MissedFact[];
  readonly turns: readonly DebriefTurn[];
  readonly note: string | undefined;
  readonly goal: string;
};

export type DebriefMaterial = {
  readonly setting: Setting;
  readonly rubric: Rubric;
  readonly events: readonly NumberedEvent[];
  readonly assessment: Assessment;
  readonly overrules: readonly OverruleRecord[];
  readonly rewrites: readonly Rewrite[];
};

/** The debrief of an assessed attempt. */
export function debriefOf(material: DebriefMaterial): Debrief {
  const { assessment, overrules, setting, events } = material;
  const account = accountOf(setting, events);
  const findings = explained(material);
  const fatal = new Set(fatalErrorsOf(findings).map((finding) => finding.criterion));
  return {
    outcome: assessment.outcome,
    score: scoreOf(withOverrules(assessment.findings, overrules)),
    findings,
    fatalErrors: findings.filter((finding) => fatal.has(finding.criterion)),
    curve: moodCurve(events),
    missedFacts: missedFacts(
      setting,
      account.factsFound.map((deed) => deed.key),
    ),
    turns: turnsOf(events),
    note: account.note,
    goal: setting.scenario.goal,
  };
}

function explained({ assessment, overrules, rubric, rewrites, setting }: DebriefMaterial): DebriefFinding[] {
  const used = new Set<string>();
  return withOverrules(assessment.findings, overrules).map((finding, index) => {
    const was = assessment.findings[index]?.level ?? finding.level;
    const overrule = overrules.findLast((each) => each.criterion === finding.criterion);
    const evidence = rubric.criteria.find((criterion) => criterion.id === finding.criterion)?.evidence;
    const wantsHelp = finding.level === "missed" || finding.level === "partly";
    const { channel, industry } = setting.scenario;
    const moves = evidence === undefined ? { missing: [], poor: [] } : movesOf(evidence);
    const stronger = wantsHelp
      ? strongerLine(rewrites, { focus: finding.focus, channel, industry, ...moves }, used)
      : undefined;
    if (stronger !== undefined) used.add(stronger.id);
    return { ...finding, stronger, overruled: overrule === undefined ? undefined : { ...overrule, was } };
  });
}

function missedFacts(setting: Setting, found: readonly string[]): MissedFact[] {
  const hidden = setting.scenario.facts.filter(
    (fact) => fact.disclosure.rule !== "volunteered" && fact.matters !== undefined,
  );
  return hidden
    .filter((fact) => !found.includes(fact.key))
    .map((fact) => ({ key: fact.key, label: fact.label, value: fact.value, matters: fact.matters ?? "" }));
}

function turnsOf(events: readonly NumberedEvent[]): DebriefTurn[] {
  const turns: DebriefTurn[] = [];
  const lastNumber = events.find(({ event }) => event.kind === "ended")?.number ?? Number.POSITIVE_INFINITY;
  for (const { number, event } of events) {
    const base = { number, at: event.at, moves: [], canBranch: false };
    if (event.kind === "agent-said") turns.push({ ...base, kind: "agent", text: event.text });
    if (event.kind === "customer-said")
      turns.push({ ...base, kind: "customer", text: event.text, canBranch: number + 1 < lastNumber });
    if (event.kind === "tool-used")
      turns.push({ ...base, kind: "tool", text: `${event.tool}: ${event.result}` });
    if (event.kind === "hold-ended")
      turns.push({ ...base, kind: "hold", text: `On hold for ${Math.round(event.seconds)} seconds` });
    if (event.kind === "agent-silent")
      turns.push({ ...base, kind: "silence", text: `Silence for ${Math.round(event.seconds)} seconds` });
    if (event.kind === "perceived") addMoves(turns, event.perception.moves);
  }
  return turns;
}

function addMoves(turns: DebriefTurn[], moves: readonly { move: AgentMove; unsure: boolean }[]): void {
  const index = turns.findLastIndex((turn) => turn.kind === "agent");
  const turn = turns[index];
  if (turn !== undefined)
    turns[index] = { ...turn, moves: moves.map(({ move, unsure }) => ({ move, unsure })) };
}
