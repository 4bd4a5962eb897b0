/**
 * The debrief: what a learner reads after an attempt, and a trainer beside it.
 *
 * By now everything may be known, so hidden facts and the customer's feelings
 * appear here for the first time. What this file does not decide: who may read it.
 */
import type { NumberedEvent, Setting } from "../../simulation/index";
import { accountOf, type ContactAccount } from "../judging/account";
import {
  type Assessment,
  countedWeight,
  type Finding,
  fatalErrorsOf,
  type OverruleLevel,
  scoreOf,
  shareOfLevel,
  withOverrules,
} from "../judging/finding";
import { unheardOfTen } from "../judging/hearing";
import type { Evidence, Rubric } from "../rubric-schema";
import { type DebriefTurn, turnsOf } from "./debrief-turns";
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
  /** What the criterion looks at. */
  readonly about: Evidence["kind"];
  /** Of what was missed because it was not heard: of ten lines that do it, how many are not heard. Undefined below 2. */
  readonly unheardOfTen?: number | undefined;
  /** The newest overrule of a trainer, and the scorer's own level. */
  readonly overruled?: OverruleRecord & { readonly was: Finding["level"] };
  /** For what was missed or only begun: a line that does it, from another contact. */
  readonly stronger?: Rewrite;
};

export type MissedFact = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** What the customer said instead, where that was not the truth. */
  readonly claimed: string | undefined;
  /** Why it would have helped. */
  readonly matters: string;
};

export type Debrief = {
  readonly outcome: Assessment["outcome"];
  /** 0 to 1, with overrules. */
  readonly score: number;
  readonly findings: readonly DebriefFinding[];
  /** Missed criteria of conduct and compliance; they also stand among the findings. */
  readonly fatalErrors: readonly DebriefFinding[];
  /** The heaviest of what was missed or only begun, at most two: what to change next time. */
  readonly next: readonly DebriefFinding[];
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
    next: heaviest(findings),
    curve: moodCurve(events),
    missedFacts: missedFacts(setting, account),
    turns: turnsOf(setting, events),
    note: account.note,
    goal: setting.scenario.goal,
  };
}

const MOST_TO_CHANGE = 2;

/**
 * By what they cost in the score; of equals the one that comes first in the rubric.
 * How it ended is nothing that one can do otherwise; what led there is.
 */
function heaviest(findings: readonly DebriefFinding[]): DebriefFinding[] {
  return findings
    .filter((finding) => !finding.fatal && finding.about !== "outcome" && lossOf(finding) > 0)
    .sort((left, right) => lossOf(right) - lossOf(left))
    .slice(0, MOST_TO_CHANGE);
}

function lossOf(finding: Finding): number {
  return countedWeight(finding) * (1 - (shareOfLevel(finding.level) ?? 1));
}

function explained({ assessment, overrules, rubric, rewrites, setting }: DebriefMaterial): DebriefFinding[] {
  const used = new Set<string>();
  const { channel, industry } = setting.scenario;
  return withOverrules(assessment.findings, overrules).map((finding, index) => {
    const was = assessment.findings[index]?.level ?? finding.level;
    const overrule = overrules.findLast((each) => each.criterion === finding.criterion);
    const evidence = rubric.criteria.find((criterion) => criterion.id === finding.criterion)?.evidence;
    const moves = evidence === undefined ? { missing: [], poor: [] } : movesOf(evidence);
    const situation = { focus: finding.focus, channel, industry, ...moves };
    const stronger = lossOf(finding) > 0 ? strongerLine(rewrites, situation, used) : undefined;
    if (stronger !== undefined) used.add(stronger.id);
    return {
      ...finding,
      about: evidence?.kind ?? "moves",
      stronger,
      unheardOfTen: unheardOfTen(finding.recall),
      overruled: overrule && { ...overrule, was },
    };
  });
}

function missedFacts({ scenario }: Setting, { factsFound, state }: ContactAccount): MissedFact[] {
  const found = new Set(factsFound.map((deed) => deed.key));
  return scenario.facts.flatMap(({ key, label, value, claimed, disclosure, matters }) => {
    const isHidden = disclosure.rule !== "volunteered";
    if (!isHidden || matters === undefined || found.has(key)) return [];
    const wasClaimed = state.facts[key]?.as === "claim";
    return [{ key, label, value, claimed: wasClaimed ? claimed : undefined, matters }];
  });
}
