/** The key of a blind reading (docs/reading/key.json), and what readers wrote (ratings-*.txt). */
import { z } from "zod";

export const KeySchema = z.array(
  z.object({
    item: z.number().int().positive(),
    letter: z.string().length(1),
    source: z.enum(["written", "bank", "generated"]),
    act: z.string(),
    text: z.string(),
  }),
);
export type KeyRow = z.infer<typeof KeySchema>[number];
export type Rating = { readonly item: number; readonly letter: string; readonly rating: number };

/** Parses rows "ITEM LETTER RATING". @throws naming the row that is something else */
export function parseRatings(text: string): Rating[] {
  return text
    .split("\n")
    .filter((row) => row.trim() !== "" && !row.startsWith("#"))
    .map((row) => {
      const parts = /^(\d+)\s+([a-c])\s+([1-5])$/.exec(row.trim());
      if (parts === null) throw new Error(`"${row}" is not ITEM LETTER RATING`);
      return { item: Number(parts[1]), letter: parts[2] ?? "", rating: Number(parts[3]) };
    });
}
