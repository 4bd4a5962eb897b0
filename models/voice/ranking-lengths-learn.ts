/**
 * Learns how long people's lines are from the corpus's train part and writes
 * weights/line-lengths.json: `node --import tsx models/voice/ranking-lengths-learn.ts`.
 */
import { writeFileSync } from "node:fs";
import { readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { modelPath } from "#models/files";
import { learnLengths } from "./ranking-lengths";

const samples = readCorpus()
  .conversations.filter(({ id }) => splitOf(id) === "train")
  .flatMap(({ channel, styles, turns }) =>
    turns.flatMap((turn) =>
      turn.by === "customer" ? [{ channel, styles, act: turn.act, text: turn.text }] : [],
    ),
  );
const path = modelPath("weights/line-lengths.json");
writeFileSync(path, `${JSON.stringify(learnLengths(samples), null, 1)}\n`);
console.log(`${path}: ${samples.length} lines`);
