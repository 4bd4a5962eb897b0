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
import { type PlayedContact, performContact } from "#prisma/seed/demo/conversations";
import { readPlays, SKILLS, type Skill } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import type { CompiledScenario } from "#training/assessment/index";
import { hashOf } from "#training/shared/random";
import type { CustomerEar, HeardLine, MoveTagger, SpokenTurn } from "#training/simulation/index";

const DAYS: Readonly<Record<Skill, number>> = { excellent: 5, good: 2, average: 2, poor: 5 };
const never = new AbortController().signal;

/** Thrown in the middle of a play: this line has to be heard before it can go on. */
class Unheard extends Error {
  constructor(
    readonly line: string,
    readonly before: readonly SpokenTurn[],
  ) {
    super("unheard");
  }
}

/** Performs with an ear that takes its time: from the beginning again after every line that was new. */
async function performWith(
  ear: CustomerEar,
  perform: (tagger: MoveTagger) => PlayedContact,
): Promise<PlayedContact> {
  const heard = new Map<string, HeardLine>();
  const keyOf = (line: string, before: readonly SpokenTurn[]): string => JSON.stringify([line, before]);
  const tagger: MoveTagger = {
    id: "ear of live contacts",
    get recall() {
      const [first] = heard.values();
      return first === undefined ? undefined : ear.recallOf?.(first.tagger);
    },
    tag: (line, before) => {
      const known = heard.get(keyOf(line, before));
      if (known === undefined) throw new Unheard(line, before);
      return known.moves;
    },
  };
  for (;;) {
    try {
      return perform(tagger);
    } catch (error) {
      if (!(error instanceof Unheard)) throw error;
      heard.set(keyOf(error.line, error.before), await ear.hear(error.line, error.before, never));
    }
  }
}

const [earFolder] = process.argv.slice(2);
const encoders = createEncoders({ ...(earFolder === undefined ? {} : { earFolder }), after: () => never });
await encoders.settled();
console.log(JSON.stringify(encoders.health().ear));
const linear = createTagger();
const { library } = checkContent(await readContentFiles("content"));
const scenarios = compileLibrary(library).flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));

type Ears = { readonly name: string; readonly play: typeof performLinearly };
const performLinearly = async (perform: (tagger: MoveTagger) => PlayedContact): Promise<PlayedContact> =>
  perform(linear);
const EARS: readonly Ears[] = [
  { name: "linear", play: performLinearly },
  { name: "encoder", play: (perform) => performWith(encoders.ear, perform) },
];

async function cellOf(compiled: CompiledScenario, skill: Skill, { play: performed }: Ears): Promise<string> {
  const { slug } = compiled.scenario;
  const play = (await readPlays(slug))[skill];
  const contacts: PlayedContact[] = [];
  for (let day = 0; day < DAYS[skill]; day += 1) {
    const seed = hashOf(`${slug}-${day}`);
    contacts.push(
      await performed((tagger) => performContact({ compiled, play, seed, mode: "practice", tagger })),
    );
  }
  const mean = contacts.reduce((sum, { assessment }) => sum + assessment.score, 0) / contacts.length;
  return `${skill} ${mean.toFixed(2)} (${contacts.map(({ outcome }) => outcome).join(" ")})`;
}

for (const compiled of scenarios) {
  for (const ear of EARS) {
    const cells: string[] = [];
    for (const skill of SKILLS) cells.push(await cellOf(compiled, skill, ear));
    console.log(`${compiled.scenario.slug.padEnd(30)} ${ear.name.padEnd(8)} ${cells.join("; ")}`);
  }
}
await encoders.close();
