/**
 * Faults between a scenario and its rubric: a criterion that asks for a fact,
 * question or effect that the scenario does not have could never be met.
 */
import { type Criterion, type Evidence, resolveRubric } from "#training/assessment/index";
import type { Scenario } from "#training/simulation/index";
import { type ContentFault, faultAt } from "./fault";
import type { LibraryRead } from "./library";

/** Every criterion that no attempt at its scenario could meet. */
export function checkEvidence(read: LibraryRead): ContentFault[] {
  const files = new Map(read.library.rubrics.map((rubric) => [rubric.slug, rubric.value]));
  return read.library.scenarios.flatMap(({ value: scenario, source }) => {
    const rubric = resolveRubric(scenario.rubric, files);
    if (!rubric.ok) return [];
    return rubric.value.criteria.flatMap((criterion) =>
      missingIn(scenario, criterion).map((missing) =>
        faultAt(source, ["rubric"], `The criterion "${criterion.id}" asks for ${missing}.`),
      ),
    );
  });
}

function missingIn(scenario: Scenario, criterion: Criterion): string[] {
  const wanted = wantedBy(criterion.evidence);
  const present = {
    fact: scenario.facts.map((fact) => fact.key),
    question: scenario.questions.map((question) => question.key),
    effect: scenario.tools.flatMap((tool) => tool.effects),
  };
  return wanted.keys
    .filter((key) => !present[wanted.kind].includes(key))
    .map((key) => `the ${wanted.kind} "${key}", which the scenario does not have`);
}

/** Forbidden effects may be missing: then the criterion is simply met. */
function wantedBy(evidence: Evidence): { kind: "fact" | "question" | "effect"; keys: readonly string[] } {
  switch (evidence.kind) {
    case "facts-found":
      return { kind: "fact", keys: evidence.keys };
    case "questions-answered":
      return { kind: "question", keys: evidence.keys };
    case "effects":
      return { kind: "effect", keys: evidence.all };
    default:
      return { kind: "effect", keys: [] };
  }
}
