/**
 * Compiles a library without faults into the bodies that the database keeps, each
 * complete in itself.
 */
import { type CompiledScenario, type Rubric, resolveRubric } from "#training/assessment/index";
import { type ContentBody, type ContentKind, lessonFor } from "#training/learning/index";
import type { Scenario } from "#training/simulation/index";
import type { Library, Named } from "./library";

export type ContentEntry = {
  [Kind in ContentKind]: { readonly kind: Kind; readonly slug: string; readonly body: ContentBody<Kind> };
}[ContentKind];

/**
 * All entries of a library.
 * @throws Error when the library has a fault that checkLibrary would have named
 */
export function compileLibrary(library: Library): ContentEntry[] {
  const rubrics = new Map(library.rubrics.map(({ slug }) => [slug, rubricOf(library, slug)]));
  return [
    ...library.competencies.map(({ slug, value }) => ({ kind: "competency" as const, slug, body: value })),
    ...library.modules.map(({ slug, value }) => ({ kind: "module" as const, slug, body: value })),
    ...library.items.map((item) => ({
      kind: "item" as const,
      slug: item.slug,
      body: itemBody(library, item),
    })),
    ...library.personas.map(({ slug, value }) => ({ kind: "persona" as const, slug, body: value })),
    ...library.policies.map(({ slug, value }) => ({ kind: "policy" as const, slug, body: value })),
    ...library.articles.map(({ slug, value }) => ({ kind: "article" as const, slug, body: value })),
    ...[...rubrics].map(([slug, body]) => ({ kind: "rubric" as const, slug, body })),
    ...library.scenarios.map(({ slug, value }) => ({
      kind: "scenario" as const,
      slug,
      body: scenarioBody(library, value, rubrics),
    })),
    ...library.badges.map(({ slug, value }) => ({ kind: "badge" as const, slug, body: value })),
    ...library.paths.map(({ slug, value }) => ({ kind: "path" as const, slug, body: value })),
  ];
}

function rubricOf(library: Library, slug: string): Rubric {
  const files = new Map(library.rubrics.map((rubric) => [rubric.slug, rubric.value]));
  const resolved = resolveRubric(slug, files);
  if (!resolved.ok) throw new Error(`The rubric "${slug}" can't be resolved: ${resolved.failure.reason}.`);
  return resolved.value;
}

function itemBody(library: Library, item: Library["items"][number]): ContentBody<"item"> {
  const lessons = library.modules.find((module) => module.slug === item.module)?.value.lessons ?? [];
  const lesson = lessonFor(item.value, lessons);
  if (lesson === undefined) throw new Error(`The item "${item.slug}" belongs to no module.`);
  return { module: item.module, lesson, item: item.value };
}

function scenarioBody(
  library: Library,
  scenario: Scenario,
  rubrics: ReadonlyMap<string, Rubric>,
): CompiledScenario {
  const rubric = rubrics.get(scenario.rubric);
  if (rubric === undefined) throw new Error(`The scenario "${scenario.slug}" names no rubric.`);
  return {
    scenario,
    persona: pieceOf(library.personas, scenario.persona),
    policy: pieceOf(library.policies, scenario.policy),
    articles: scenario.articles.map((slug) => pieceOf(library.articles, slug)),
    rubric,
    everyday: library.everyday,
  };
}

function pieceOf<Value>(pieces: readonly Named<Value>[], slug: string): Value {
  const piece = pieces.find((each) => each.slug === slug);
  if (piece === undefined) throw new Error(`There is no "${slug}".`);
  return piece.value;
}
