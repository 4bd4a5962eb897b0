/**
 * Content: the kinds of things that the library keeps in versions, and what a
 * version of each holds.
 *
 * A version never changes; attempts point to the one they used. The body of a
 * version is complete in itself.
 */
import type { z } from "zod";
import { CompetencySchema, CompiledScenarioSchema, RubricSchema } from "../assessment/index";
import { ArticleSchema, PersonaSchema, PolicySchema } from "../simulation/index";
import { BadgeSchema } from "./badge";
import { LibraryItemSchema } from "./library-item";
import { ModuleSchema } from "./module";
import { PathSchema } from "./path";

/** The schema of each kind's body. */
export const CONTENT_SCHEMAS = {
  competency: CompetencySchema,
  module: ModuleSchema,
  item: LibraryItemSchema,
  persona: PersonaSchema,
  scenario: CompiledScenarioSchema,
  policy: PolicySchema,
  article: ArticleSchema,
  rubric: RubricSchema,
  badge: BadgeSchema,
  path: PathSchema,
} as const;

export const CONTENT_KINDS = [
  "module",
  "item",
  "scenario",
  "persona",
  "policy",
  "article",
  "rubric",
  "competency",
  "badge",
  "path",
] as const satisfies readonly (keyof typeof CONTENT_SCHEMAS)[];
export type ContentKind = keyof typeof CONTENT_SCHEMAS;
export type ContentBody<Kind extends ContentKind> = z.infer<(typeof CONTENT_SCHEMAS)[Kind]>;

/** One version of one piece of content. */
export type ContentVersion<Kind extends ContentKind> = {
  readonly id: string;
  readonly kind: Kind;
  readonly slug: string;
  /** From 1. */
  readonly version: number;
  readonly createdAt: Date;
  /** Set when it was removed from the library; old attempts still read it. */
  readonly retiredAt: Date | null;
  readonly body: ContentBody<Kind>;
};

/** True for one of the kinds; use it on text from an address or from storage. */
export function isContentKind(text: string): text is ContentKind {
  return CONTENT_KINDS.some((kind) => kind === text);
}
