/**
 * Faults between files: a slug that names nothing, a slug used twice, a quiz that
 * asks for more items than there are, a competency that nothing measures.
 */
import { resolveRubric } from "#training/assessment/index";
import { type ContentFault, faultAt, type Source } from "./fault";
import type { LibraryPart, LibraryRead } from "./library";

type Rule = (read: LibraryRead) => ContentFault[];

/** Every fault between the files of a library. */
export function checkLibrary(read: LibraryRead): ContentFault[] {
  return RULES.flatMap((rule) => rule(read));
}

const SINGULAR: Readonly<Record<LibraryPart, string>> = {
  competencies: "competency",
  modules: "module",
  personas: "persona",
  policies: "policy",
  articles: "article",
  rubrics: "rubric",
  scenarios: "scenario",
  badges: "badge",
  paths: "path",
};

/** A fault for each slug that is not in that part of the library. */
function unknown(
  read: LibraryRead,
  part: LibraryPart,
  at: { source: Source; uses: readonly (readonly [string, readonly PropertyKey[]])[] },
): ContentFault[] {
  return at.uses
    .filter(([slug]) => !read.names[part].has(slug))
    .map(([slug, path]) => faultAt(at.source, path, `There is no ${SINGULAR[part]} "${slug}".`));
}

const modulesNameCompetencies: Rule = (read) =>
  read.library.modules.flatMap(({ value, source }) =>
    unknown(read, "competencies", {
      source,
      uses: value.competencies.map((slug, index) => [slug, ["competencies", index]] as const),
    }),
  );

const quizzesHaveEnoughItems: Rule = (read) =>
  read.library.modules.flatMap(({ slug, value, source }) => {
    const count = read.library.items.filter((item) => item.module === slug).length;
    return count >= value.quiz.draw
      ? []
      : [
          faultAt(
            source,
            ["quiz", "draw"],
            `The quiz draws ${value.quiz.draw} items, and items/${slug}.yaml has ${count} without fault.`,
          ),
        ];
  });

const itemsBelongSomewhere: Rule = (read) =>
  read.library.items.flatMap(({ value, module, source }) => {
    const lessons = read.library.modules.find((each) => each.slug === module)?.value.lessons;
    const lesson = value.lesson;
    const noLesson =
      lesson !== undefined && lessons !== undefined && !lessons.some((each) => each.slug === lesson);
    return [
      ...unknown(read, "competencies", { source, uses: [[value.competency, ["competency"]]] }),
      ...(noLesson ? [faultAt(source, ["lesson"], `The module has no lesson "${lesson}".`)] : []),
    ];
  });

const itemFilesNameModules: Rule = (read) => {
  const files = new Map(read.library.items.map((item) => [item.source.file, item.module]));
  return [...files]
    .filter(([, module]) => !read.names.modules.has(module))
    .map(([file, module]) => ({ file, line: 1, field: "", message: `There is no module "${module}".` }));
};

const itemSlugsAreUnique: Rule = (read) => {
  const first = new Map<string, Source>();
  return read.library.items.flatMap(({ slug, source }) => {
    const other = first.get(slug);
    if (other === undefined) {
      first.set(slug, source);
      return [];
    }
    return [
      faultAt(
        source,
        ["slug"],
        `"${slug}" stands in ${other.file}:${other.lineOf(["slug"])} too; a slug is unique in the whole library.`,
      ),
    ];
  });
};

const scenariosNameWhatExists: Rule = (read) =>
  read.library.scenarios.flatMap(({ value, source }) => [
    ...unknown(read, "personas", { source, uses: [[value.persona, ["persona"]]] }),
    ...unknown(read, "policies", { source, uses: [[value.policy, ["policy"]]] }),
    ...unknown(read, "rubrics", { source, uses: [[value.rubric, ["rubric"]]] }),
    ...unknown(read, "articles", {
      source,
      uses: value.articles.map((slug, index) => [slug, ["articles", index]] as const),
    }),
    ...unknown(read, "competencies", {
      source,
      uses: value.competencies.map((slug, index) => [slug, ["competencies", index]] as const),
    }),
  ]);

const rubricsResolve: Rule = (read) => {
  const files = new Map(read.library.rubrics.map((rubric) => [rubric.slug, rubric.value]));
  return read.library.rubrics.flatMap(({ slug, value, source }) => {
    const base = value.extends;
    if (base !== undefined && !read.names.rubrics.has(base))
      return [faultAt(source, ["extends"], `There is no rubric "${base}".`)];
    if (base !== undefined && !files.has(base)) return [];
    const resolved = resolveRubric(slug, files);
    if (resolved.ok) return [];
    const fault = resolved.failure;
    if (fault.reason === "criterion-twice")
      return [
        faultAt(source, ["criteria"], `"${fault.id}" stands in this rubric and in one that it extends.`),
      ];
    return fault.reason === "extends-itself"
      ? [faultAt(source, ["extends"], `The rubric extends itself by way of "${fault.slug}".`)]
      : [];
  });
};

const criteriaNameCompetencies: Rule = (read) =>
  read.library.rubrics.flatMap(({ value, source }) =>
    unknown(read, "competencies", {
      source,
      uses: value.criteria.map(
        (each, index) => [each.competency, ["criteria", index, "competency"]] as const,
      ),
    }),
  );

const pathsLeadSomewhere: Rule = (read) =>
  read.library.paths.flatMap(({ value, source }) =>
    value.steps.flatMap((step, index) =>
      unknown(read, step.kind === "module" ? "modules" : "scenarios", {
        source,
        uses: [[step.slug, ["steps", index, "slug"]]],
      }),
    ),
  );

const badgesNameWhatExists: Rule = (read) =>
  read.library.badges.flatMap(({ value, source }) => {
    const rule = value.rule;
    if (rule.kind === "path-finished" && rule.path !== undefined)
      return unknown(read, "paths", { source, uses: [[rule.path, ["rule", "path"]]] });
    if (rule.kind !== "mastery") return [];
    return unknown(read, "competencies", {
      source,
      uses: (rule.competencies ?? []).map((slug, index) => [slug, ["rule", "competencies", index]] as const),
    });
  });

const competenciesAreMeasured: Rule = (read) =>
  read.library.competencies.flatMap(({ slug, source }) => {
    const byItem = read.library.items.some((item) => item.value.competency === slug);
    const byCriterion = read.library.rubrics.some((rubric) =>
      rubric.value.criteria.some((each) => each.competency === slug),
    );
    return [
      ...(byItem ? [] : [faultAt(source, ["slug"], "No item measures this competency.")]),
      ...(byCriterion
        ? []
        : [faultAt(source, ["slug"], "No criterion of a rubric measures this competency.")]),
    ];
  });

const RULES: readonly Rule[] = [
  modulesNameCompetencies,
  quizzesHaveEnoughItems,
  itemsBelongSomewhere,
  itemFilesNameModules,
  itemSlugsAreUnique,
  scenariosNameWhatExists,
  rubricsResolve,
  criteriaNameCompetencies,
  pathsLeadSomewhere,
  badgesNameWhatExists,
  competenciesAreMeasured,
];
