/**
 * Plays one scenario with agents of every rated manner and counts what they pass.
 *
 * The agents are those that play for the fidelity report: the scenario's plays,
 * with noise and good and bad days (form.ts) from the seed. The ear is the linear one, which is fast and hears the
 * same every time; the customer says written lines.
 */
import { createLinearEar, createTagger } from "#models/index";
import { readPlays } from "#prisma/seed/demo/plays";
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { readContentFiles } from "#server/content/read-files";
import {
  type DifficultyFile,
  difficultyFrom,
  fingerprintOf,
  PASS_SCORE,
  RATED_MANNERS,
  type RatedManner,
  type Tallies,
} from "#training/analytics/index";
import { type Assessment, type CompiledScenario, fatalErrorsOf } from "#training/assessment/index";
import { agentPart, type Manner } from "../fidelity/playing/agents";
import { type Models, playContact } from "../fidelity/playing/play-contact";
import { playsInForm } from "./form";

type Plays = Awaited<ReturnType<typeof readPlays>>;
type CastMember = { readonly compiled: CompiledScenario; readonly plays: Plays };

/** Every scenario of content/, with its plays. @throws when one has none */
export async function readCast(): Promise<CastMember[]> {
  const entries = compileLibrary(checkContent(await readContentFiles("content")).library);
  const compiled = entries.flatMap((entry) => (entry.kind === "scenario" ? [entry.body] : []));
  return Promise.all(
    compiled.map(async (each) => ({ compiled: each, plays: await readPlays(each.scenario.slug) })),
  );
}

const PLAY_OF: Readonly<Record<RatedManner, Manner>> = {
  rude: "poor",
  hurried: "hurried",
  average: "average",
  good: "good",
  excellent: "excellent",
};

/** The figures of one scenario. */
export async function measureScenario(
  { compiled, plays }: CastMember,
  how: { seed: number; plays: number },
): Promise<DifficultyFile["scenarios"][string]> {
  const models = plainModels();
  const tally = async (manner: RatedManner) => {
    let passed = 0;
    for (let time = 0; time < how.plays; time += 1) {
      const seed = how.seed * 1000 + time;
      const part = agentPart(playsInForm(plays, manner, seed), PLAY_OF[manner], seed);
      const { assessment } = await playContact({ compiled, manner, seed, part, models, avoid: [] });
      if (isPass(assessment)) passed += 1;
    }
    return { passed, played: how.plays };
  };
  const agents = Object.fromEntries(
    await Promise.all(RATED_MANNERS.map(async (manner) => [manner, await tally(manner)] as const)),
  ) as Tallies;
  return { fingerprint: fingerprintOf(compiled), ...difficultyFrom(agents), agents };
}

function isPass({ score, findings }: Assessment): boolean {
  return score >= PASS_SCORE && fatalErrorsOf(findings).length === 0;
}

/** The linear ear and the first written line. */
function plainModels(): Models {
  const tagger = createTagger(createLinearEar());
  return {
    ear: { hear: async (line, before) => ({ tagger: tagger.id, moves: tagger.tag(line, before) }) },
    speak: async (order) => ({
      line: { text: order.written[0] ?? "", source: "written" },
      wasLastResort: false,
    }),
  };
}
