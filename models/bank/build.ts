/**
 * Builds the line bank and the table of word pairs from the corpus and writes
 * them to models/weights: `node --import tsx models/bank/build.ts`.
 */
import { writeFileSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { modelPath } from "#models/files";
import { bankText } from "./bank-file";
import { buildBank, readAllowedWords, readReviewed } from "./build-bank";
import { buildPairs } from "./build-pairs";

const { conversations } = readCorpus();
const reviewed = readReviewed();
const bank = buildBank(conversations, reviewed, readAllowedWords());
const pairs = buildPairs(conversations);
writeFileSync(modelPath("weights/line-bank.tsv"), bankText(bank));
writeFileSync(modelPath("weights/word-pairs.bin"), Buffer.from(pairs.buffer));
for (const [act, lines] of reviewed) {
  console.log(`${act}: ${bank.filter((line) => line.act === act).length} of ${lines.size} reviewed lines`);
}
console.log(`${bank.length} lines, ${pairs.length} word pairs`);
