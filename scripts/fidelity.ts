/**
 * `npm run fidelity`: how true the customer is, in numbers.
 *
 * Plays every scenario with scripted agents through the real mind, ear, voice and
 * guard, measures what the customers said, and writes docs/fidelity.json,
 * docs/fidelity.md and docs/transcripts/. Ends with 1 if a gate is missed that is
 * not a known miss, or if a known miss has got worse.
 */
import { writeFile } from "node:fs/promises";
import { measureAll } from "./fidelity/figures";
import { isGood, readKnownMisses, verdictsOn } from "./fidelity/gates";
import { readOptions, USAGE } from "./fidelity/options";
import { openCast } from "./fidelity/playing/open-cast";
import { playAll } from "./fidelity/playing/play-all";
import { pageOf, tableOf } from "./fidelity/report";
import { writeTranscripts } from "./fidelity/transcripts";

const options = readOptions(process.argv.slice(2));
if (!options.ok) {
  console.error(`${options.failure}\n${USAGE}`);
  process.exit(2);
}
const { turns, seed, transcripts } = options.value;
const began = performance.now();
const say = (step: string): void =>
  console.log(`${String(Math.round((performance.now() - began) / 1000)).padStart(4)} s  ${step}`);

say("Loading scenarios, plays, ear and voice");
const cast = await openCast({ models: true });
try {
  say(`Playing at least ${turns} customer lines (${JSON.stringify(cast.atWork())})`);
  const contacts = await playAll(cast, {
    turns,
    seed,
    tell: (progress) => say(`  ${progress.contacts} contacts, ${progress.turns} customer lines`),
  });
  await writeTranscripts("docs/transcripts", contacts, seed);
  say("Wrote docs/transcripts");
  if (!transcripts) {
    const figures = await measureAll(cast, { contacts, seed }, say);
    const verdicts = verdictsOn(figures, readKnownMisses());
    await writeFile(
      "docs/fidelity.json",
      `${JSON.stringify({ gates: verdicts.map(plain), figures }, null, 2)}\n`,
    );
    await writeFile("docs/fidelity.md", pageOf(figures, verdicts));
    say("Wrote docs/fidelity.json and docs/fidelity.md");
    console.log(`\n${tableOf(verdicts)}`);
    if (!verdicts.every(isGood)) process.exitCode = 1;
  }
} finally {
  await cast.close();
}

function plain({ gate, value, missedBy, standing }: ReturnType<typeof verdictsOn>[number]) {
  return { gate: gate.id, title: gate.title, value, must: gate.must, limit: gate.limit, standing, missedBy };
}
