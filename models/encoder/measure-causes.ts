/**
 * Measures whether the selector's encoder tells an agent's sentence that says the true
 * cause in other words from one that does not, on the table cause-pairs.yaml:
 *
 *   node --import tsx models/encoder/measure-causes.ts
 *
 * A sentence tells the cause if it asks and denies nothing, is as near as LIKENESS to a
 * statement of the cause, and nearer by MARGIN to it than to any of something else. The
 * two were chosen on the part `known`. The product does not use this: see MODELS.md.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { createEncoders } from "#models/encoders";
import { modelPath } from "#models/files";
import { isInterrogative } from "#training/simulation/words";
import type { Row } from "./encoder";

const sentences = z.array(z.string()).min(1);
const Part = z.strictObject({ tells: sentences, tellsNot: sentences });
const Table = z.array(
  z.strictObject({
    scenario: z.string(),
    question: z.string(),
    cause: sentences,
    other: sentences,
    known: Part,
    held: Part,
  }),
);

const LIKENESS = 0.4;
const MARGIN = 0.1;
const DENIES = /\b(?:not|never|no|nothing|nobody|none|neither|nor|without|cannot)\b|n't\b/i;

const never = new AbortController().signal;
const encoders = createEncoders({ after: () => never });
await encoders.settled();

async function rowsOf(texts: readonly string[]): Promise<readonly Row[]> {
  const rows = await encoders.vectors(texts);
  if (rows === undefined) throw new Error("The selector's encoder is not there.");
  return rows;
}

/** The likeness of a row to the nearest of these. */
function nearest(row: Row, others: readonly Row[]): number {
  const likenesses = others.map((other) => row.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0));
  return Math.max(...likenesses);
}

type Statements = { readonly cause: readonly Row[]; readonly other: readonly Row[] };

async function foundAmong(texts: readonly string[], { cause, other }: Statements): Promise<string[]> {
  const rows = await rowsOf(texts);
  return texts.filter((text, at) => {
    const row = rows[at];
    if (row === undefined || isInterrogative(text) || DENIES.test(text)) return false;
    const likeness = nearest(row, cause);
    return likeness >= LIKENESS && likeness - nearest(row, other) >= MARGIN;
  });
}

const table = Table.parse(parse(readFileSync(modelPath("encoder/cause-pairs.yaml"), "utf8")));
for (const part of ["known", "held"] as const) {
  const right: string[] = [];
  const wrong: string[] = [];
  for (const entry of table) {
    const statements = { cause: await rowsOf(entry.cause), other: await rowsOf(entry.other) };
    right.push(...(await foundAmong(entry[part].tells, statements)));
    wrong.push(...(await foundAmong(entry[part].tellsNot, statements)));
  }
  const there = table.flatMap((entry) => entry[part].tells).length;
  const notThere = table.flatMap((entry) => entry[part].tellsNot).length;
  const precision = right.length / Math.max(1, right.length + wrong.length);
  console.log(
    `${part}: ${there} tell it, ${notThere} do not; precision ${precision.toFixed(2)}, recall ${(right.length / there).toFixed(2)}`,
  );
  for (const text of wrong) console.log(`  wrongly: ${text}`);
}
await encoders.close();
