/** A scenario with all that belongs to it, complete in itself: the late parcel. */
import { type CompiledScenario, CompiledScenarioSchema } from "#training/assessment/index";
import { buildRubric } from "./rubric";
import { buildPersona, buildScenario } from "./scenario";

const POLICY = {
  slug: "parcels",
  title: "Parcels",
  summary: "What may be sent again.",
  body: "Send it again once.",
};
const ARTICLE = {
  slug: "parcels",
  title: "Late parcels",
  keywords: ["late"],
  body: "A parcel takes two days.",
};

/** The late parcel, with what the test changes in its scenario. */
export function buildCompiledScenario(
  changes: { readonly scenario?: Readonly<Record<string, unknown>> } = {},
): CompiledScenario {
  return CompiledScenarioSchema.parse({
    scenario: buildScenario(changes.scenario),
    persona: buildPersona(),
    policy: POLICY,
    articles: [ARTICLE],
    rubric: buildRubric([{}]),
    everyday: [],
  });
}
