/** Rubrics and findings for tests. Every value that a test asserts on is passed by the test. */
import { type Finding, type Rubric, RubricSchema } from "#training/assessment/index";

const CRITERION = {
  id: "a-criterion",
  title: "Does what is wanted",
  competency: "listening",
  weight: 1,
  met: "Well done.",
  missed: "That was missing.",
  focus: "listening",
  evidence: { kind: "moves", any: ["paraphrase"] },
};

/** A rubric of these criteria. */
export function buildRubric(criteria: readonly Readonly<Record<string, unknown>>[]): Rubric {
  return RubricSchema.parse({
    slug: "basics",
    title: "Basics",
    criteria: criteria.map((criterion) => ({ ...CRITERION, ...criterion })),
  });
}

/** A finding with what the test changes. */
export function buildFinding(changes: Partial<Finding> = {}): Finding {
  return {
    criterion: "a-criterion",
    title: "Does what is wanted",
    competency: "listening",
    weight: 1,
    fatal: false,
    level: "met",
    text: "Well done.",
    detail: "",
    focus: "listening",
    evidence: [],
    ...changes,
  };
}
