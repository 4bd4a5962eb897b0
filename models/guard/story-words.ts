/**
 * Story words: those that name a thing, a person, a place, a time or a doing of one
 * contact. What is left of a line without them is manner.
 */
import { readFileSync } from "node:fs";
import { modelPath } from "#models/files";
import { wordsIn } from "./grounding";

/** The words of a text that belong to its story, in order, figures left out. */
export type StoryWordsOf = (text: string) => string[];

/** Reads the words without a story (bank/allowed-words.txt, guard/manner-words.txt). Throws if a file is missing. */
export function readStoryWords(): StoryWordsOf {
  const plainWords = new Set(
    ["bank/allowed-words.txt", "guard/manner-words.txt"].flatMap((path) => wordsOfFile(modelPath(path))),
  );
  return (text) => wordsIn(text).filter((word) => !plainWords.has(word) && /^\p{L}{2}/u.test(word));
}

function wordsOfFile(path: string): string[] {
  const rows = readFileSync(path, "utf8").split("\n");
  return rows.filter((row) => !row.startsWith("#")).flatMap((row) => row.split(/\s+/));
}

/** True for two forms of one word, as far as letters tell: "refuse" and "refused", "take" and "taken". */
export function areForms(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const needed = Math.max(3, shorter - (shorter > 5 ? 2 : 1));
  return (
    shorter > 2 && Math.abs(one.length - other.length) <= 4 && one.slice(0, needed) === other.slice(0, needed)
  );
}
