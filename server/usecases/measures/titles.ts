/** Slugs in words. What is no longer in the library is called by its slug. */
import type { MeasureDependencies } from "./ports";

export type Titles = {
  readonly scenario: (slug: string) => string;
  readonly module: (slug: string) => string;
};

export async function readTitles(content: MeasureDependencies["content"]): Promise<Titles> {
  const [scenarios, modules] = await Promise.all([content.current("scenario"), content.current("module")]);
  const scenarioTitles = new Map(scenarios.map(({ slug, body }) => [slug, body.scenario.title]));
  const moduleTitles = new Map(modules.map(({ slug, body }) => [slug, body.title]));
  return {
    scenario: (slug) => scenarioTitles.get(slug) ?? slug,
    module: (slug) => moduleTitles.get(slug) ?? slug,
  };
}
