/**
 * The library as authors wrote it, parsed, each piece with the place it came from.
 *
 * `names` also knows pieces whose file has a fault, so that one broken persona does
 * not make every scenario that names it look broken too.
 */

import type { z } from "zod";
import type { Competency, Item, RubricFile } from "#training/assessment/index";
import type { Badge, Module, Path } from "#training/learning/index";
import type { Article, Persona, Policy, Scenario, ScenarioLineSchema } from "#training/simulation/index";
import type { ContentFault, Sourced } from "./fault";

export type Named<Value> = Sourced<Value> & { readonly slug: string };

export type Library = {
  readonly competencies: Named<Competency>[];
  readonly modules: Named<Module>[];
  readonly items: (Named<Item> & { readonly module: string })[];
  readonly personas: Named<Persona>[];
  readonly policies: Named<Policy>[];
  readonly articles: Named<Article>[];
  readonly rubrics: Named<RubricFile>[];
  readonly scenarios: Named<Scenario>[];
  readonly badges: Named<Badge>[];
  readonly paths: Named<Path>[];
  readonly everyday: z.infer<typeof ScenarioLineSchema>[];
};

export const LIBRARY_PARTS = [
  "competencies",
  "modules",
  "personas",
  "policies",
  "articles",
  "rubrics",
  "scenarios",
  "badges",
  "paths",
] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

export type LibraryRead = {
  readonly library: Library;
  readonly names: Readonly<Record<LibraryPart, ReadonlySet<string>>>;
  readonly faults: readonly ContentFault[];
};

/** What the readers write into. */
export type Shelf = {
  readonly library: Library;
  readonly names: Record<LibraryPart, Set<string>>;
  readonly faults: ContentFault[];
};
