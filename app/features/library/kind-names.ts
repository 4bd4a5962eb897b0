/** What each kind of content is called on screen. */
import type { ContentKind } from "#training/learning/index";

export const KIND_NAMES: Readonly<Record<ContentKind, { one: string; many: string }>> = {
  module: { one: "Module", many: "Modules" },
  item: { one: "Quiz item", many: "Quiz items" },
  scenario: { one: "Scenario", many: "Scenarios" },
  persona: { one: "Persona", many: "Personas" },
  policy: { one: "Policy", many: "Policies" },
  article: { one: "Knowledge article", many: "Knowledge articles" },
  rubric: { one: "Rubric", many: "Rubrics" },
  competency: { one: "Competency", many: "Competencies" },
  badge: { one: "Badge", many: "Badges" },
  path: { one: "Path", many: "Paths" },
};
