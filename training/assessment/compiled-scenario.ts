/**
 * Compiled scenario: a scenario with everything it names, complete in itself.
 *
 * It is what a version of a scenario in the database holds, so an attempt can be
 * read years later although persona, policy or rubric have changed since.
 */
import { z } from "zod";
import {
  ArticleSchema,
  PersonaSchema,
  PolicySchema,
  ScenarioLineSchema,
  ScenarioSchema,
} from "../simulation/index";
import { RubricSchema } from "./rubric-schema";

export const CompiledScenarioSchema = z.object({
  scenario: ScenarioSchema,
  persona: PersonaSchema,
  policy: PolicySchema,
  articles: z.array(ArticleSchema),
  rubric: RubricSchema,
  /** Lines that fit any scenario, as they were when this version was made. */
  everyday: z.array(ScenarioLineSchema),
});
export type CompiledScenario = z.infer<typeof CompiledScenarioSchema>;
