/**
 * Word pairs that customers in the corpus have used in at least four conversations, as sorted
 * hashes (weights/word-pairs.bin, built by models/bank/build.ts). Whatever a model
 * adds to a plan must stand in pairs that people use.
 */
import { readFileSync } from "node:fs";
import { modelPath } from "#models/files";
import { hashOf } from "#training/shared/random";

export type WordPairs = { has(first: string, second: string): boolean };

/** The hash under which a pair is kept; the start and end of a sentence are "^" and "$". */
export function pairHash(first: string, second: string): number {
  return hashOf(`${first} ${second}`);
}

/** Reads the pairs; throws if the file is missing or cut short. */
export function readWordPairs(path: string = modelPath("weights/word-pairs.bin")): WordPairs {
  const file = readFileSync(path);
  if (file.byteLength === 0 || file.byteLength % 4 !== 0) throw new Error("word-pairs.bin is cut short");
  const known = new Set(
    new Uint32Array(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)),
  );
  return { has: (first, second) => known.has(pairHash(first, second)) };
}
