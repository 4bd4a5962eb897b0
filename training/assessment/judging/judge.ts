/**
 * The judge: a rubric and the account of a contact make an assessment.
 *
 * What this file does not decide: what counts as evidence (evidence.ts) and what
 * the customer felt (simulation).
 */
import type { NumberedEvent, RecallOf, Setting } from "../../simulation/index";
import type { Criterion, Rubric } from "../rubric-schema";
import { accountOf, type ContactAccount } from "./account";
import { showEvidence } from "./evidence";
import { type Assessment, type Finding, type Level, scoreOf } from "./finding";

export type Standard = {
  readonly rubric: Rubric;
  /** How much the ears hear that listened in this contact; without it nothing is known of them. */
  readonly recallOf?: RecallOf | undefined;
};

/** Judges the events of an ended attempt. The same events by the same standard give the same assessment. */
export function assessContact(
  setting: Setting,
  { rubric, recallOf }: Standard,
  events: readonly NumberedEvent[],
): Assessment {
  const account = accountOf(setting, events, recallOf);
  const findings = rubric.criteria.map((criterion) => findingFor(criterion, account));
  return { rubric: rubric.slug, outcome: account.outcome ?? "abandoned", findings, score: scoreOf(findings) };
}

function findingFor(criterion: Criterion, account: ContactAccount): Finding {
  const shown = showEvidence(criterion.evidence, account);
  const { id, title, competency, weight, fatal, focus } = criterion;
  return {
    criterion: id,
    title,
    competency,
    weight,
    fatal,
    focus,
    level: shown.level,
    text: textFor(criterion, shown.level),
    detail: shown.detail,
    evidence: [...shown.evidence],
    recall: fatal ? undefined : shown.recall,
  };
}

function textFor(criterion: Criterion, level: Level): string {
  const texts: Readonly<Record<Level, string>> = {
    met: criterion.met,
    partly: `Begun, not finished. ${criterion.missed}`,
    missed: criterion.missed,
    "not-sure": `We could not tell for certain, so this does not count. If it was so: ${criterion.missed}`,
    "not-applicable": "There was no occasion for it in this contact, so it does not count.",
  };
  return texts[level];
}
