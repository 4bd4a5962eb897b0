/**
 * Library item: an item with the module whose quiz may draw it, and the lesson to
 * read again when it goes wrong.
 *
 * Where the author names no lesson, it is the one whose words are nearest: each
 * word that item and lesson share counts by how few lessons of the module have it
 * (inverse document frequency), so "customer", which all have, counts nothing.
 */
import { z } from "zod";
import { type Item, ItemSchema } from "../assessment/index";
import { SlugSchema } from "../shared/slug";
import { textOf } from "./card";
import type { Lesson } from "./lesson";

export const LibraryItemSchema = z.object({ module: SlugSchema, lesson: SlugSchema, item: ItemSchema });

/** The slug of the lesson that an item belongs to; undefined only for a module without lessons. */
export function lessonFor(item: Item, lessons: readonly Lesson[]): string | undefined {
  if (item.lesson !== undefined) return item.lesson;
  const words = lessons.map((lesson) =>
    wordsIn([lesson.title, lesson.teaches, ...lesson.cards.map((card) => textOf(card.blocks))].join(" ")),
  );
  const wanted = wordsIn(`${item.stem} ${item.rationale}`);
  let best: { slug: string; nearness: number } | undefined;
  for (const [index, lesson] of lessons.entries()) {
    const nearness = nearnessOf(wanted, words[index] ?? new Set(), words);
    if (best === undefined || nearness > best.nearness) best = { slug: lesson.slug, nearness };
  }
  return best?.slug;
}

function nearnessOf(
  wanted: ReadonlySet<string>,
  present: ReadonlySet<string>,
  all: readonly ReadonlySet<string>[],
): number {
  let sum = 0;
  for (const word of wanted) {
    if (present.has(word)) sum += Math.log(all.length / all.filter((each) => each.has(word)).length);
  }
  return sum;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}
