/**
 * `npm run difficulty`: scripted agents of five manners play every scenario many
 * times, without the language model; what they pass gives each scenario its
 * measured difficulty. Writes content/difficulty.json.
 *
 * `--seed N` sets the noise (1), `--plays N` how often each manner plays (24),
 * `--stale` measures only what has no figures or plays otherwise by now.
 */
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readDifficulty } from "#server/content/read-difficulty";
import { type DifficultyFile, fingerprintOf, separates, shareOf } from "#training/analytics/index";
import { measureScenario, readCast } from "./difficulty/measure";

const Options = z.object({
  seed: z.coerce.number().int().min(0).max(1_000_000).default(1),
  plays: z.coerce.number().int().min(1).max(1000).default(24),
  stale: z.boolean().default(false),
});

const { values } = parseArgs({
  options: { seed: { type: "string" }, plays: { type: "string" }, stale: { type: "boolean" } },
});
const options = Options.safeParse(values);
if (!options.success) {
  console.error(
    `${z.prettifyError(options.error)}\nUsage: npm run difficulty -- [--seed 1] [--plays 24] [--stale]`,
  );
  process.exit(2);
}

const { seed, plays, stale } = options.data;
const known = stale ? await readDifficulty("content") : undefined;
const cast = await readCast();
const scenarios: DifficultyFile["scenarios"] = {};
console.log("scenario                             rude hurried average good excellent   difficulty");
for (const each of cast) {
  const { slug } = each.compiled.scenario;
  const before = known?.seed === seed ? known.scenarios[slug] : undefined;
  const isFresh = before?.fingerprint === fingerprintOf(each.compiled);
  const measured = isFresh ? before : await measureScenario(each, { seed, plays });
  scenarios[slug] = measured;
  const shares = (["rude", "hurried", "average", "good", "excellent"] as const).map((manner) =>
    `${Math.round(shareOf(measured.agents, [manner]) * 100)}%`.padStart(7),
  );
  const warning = separates(measured.agents) ? "" : "   does not tell good from poor";
  console.log(`${slug.padEnd(34)}${shares.join(" ")}   ${measured.value} ± ${measured.deviation}${warning}`);
}
await writeFile("content/difficulty.json", `${JSON.stringify({ seed, scenarios }, null, 2)}\n`);
console.log("Written to content/difficulty.json.");
