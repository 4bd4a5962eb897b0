/**
 * Builds the line bank from the corpus and writes it to models/weights: `node --import tsx models/bank/build.ts`.
 */
import { writeFileSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { modelPath } from "#models/files";
import { bankText } from "./bank-file";
import { buildBank, readAllowedWords, readReviewed } from "./build-bank";

const { conversations } = readCorpus();
const reviewed = readReviewed();
const bank = buildBank(conversations, reviewed, readAllowedWords());
writeFileSync(modelPath("weights/line-bank.tsv"), bankText(bank));
for (const [act, lines] of reviewed) {
  console.log(`${act}: ${bank.filter((line) => line.act === act).length} of ${lines.size} reviewed lines`);
}
console.log(`${bank.length} lines`);
