/**
 * Performs the demo's plays with the ear of live contacts, and with the linear ear
 * that records them, and prints how they end:
 *
 *   node --import tsx scripts/plays-by-ear.ts [encoder folder]
 *
 * An excellent play should settle it with a score of .8 or more, a poor one should
 * make the customer walk away, and a better agent should earn more.
 */
import { createEncoders, createTagger } from "#models/index";
import { performContact } from "#prisma/seed/demo/conversations";
import { earOf } from "#prisma/seed/demo/perform-play";
import { readPlays, SKILLS, type Skill } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import type { CompiledScenario } from "#training/assessment/index";
import { hashOf } from "#training/shared/random";
import type { CustomerEar } from "#training/simulation/index";

const DAYS: Readonly<Record<Skill, number>> = { excellent: 5, good: 2, average: 2, poor: 5 };
const never = new AbortController().signal;

const [earFolder] = process.argv.slice(2);
const encoders = createEncoders({ ...(earFolder === undefined ? {} : { earFolder }), after: () => never });
await encoders.settled();
console.log(JSON.stringify(encoders.health().ear));
const { library } = checkContent(await readContentFiles("content"));
const scenarios = compileLibrary(library).flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));

const EARS: Readonly<Record<string, CustomerEar>> = { linear: earOf(createTagger()), encoder: encoders.ear };

async function cellOf(compiled: CompiledScenario, skill: Skill, ear: CustomerEar): Promise<string> {
  const { slug } = compiled.scenario;
  const play = (await readPlays(slug))[skill];
  const contacts = [];
  for (let day = 0; day < DAYS[skill]; day += 1) {
    const seed = hashOf(`${slug}-${day}`);
    contacts.push(await performContact({ compiled, play, seed, mode: "practice", ear }));
  }
  const mean = contacts.reduce((sum, { assessment }) => sum + assessment.score, 0) / contacts.length;
  return `${skill} ${mean.toFixed(2)} (${contacts.map(({ outcome }) => outcome).join(" ")})`;
}

for (const compiled of scenarios) {
  for (const [name, ear] of Object.entries(EARS)) {
    const cells: string[] = [];
    for (const skill of SKILLS) cells.push(await cellOf(compiled, skill, ear));
    console.log(`${compiled.scenario.slug.padEnd(30)} ${name.padEnd(8)} ${cells.join("; ")}`);
  }
}
await encoders.close();
