/**
 * What every item type brings along.
 *
 * An item has three faces. The body holds the key and stays on the server;
 * `toPublic` makes the face that may travel to the learner's browser before the
 * answer; `toSolution` makes what is shown after it. Both are built field by
 * field, so a new field stays private until someone decides otherwise.
 */
import { z } from "zod";
import { hashOf, type Random } from "../../shared/random";
import type { Result } from "../../shared/result";
import type { Points } from "../score";

export type ItemKind<Body, Response, Face, Solution> = {
  /** The face for the learner; what is shuffled is shuffled by `random`. */
  readonly toPublic: (body: Body, random: Random) => Face;
  /** What the browser sent, checked against this item. The failure is a sentence for the learner. */
  readonly parseResponse: (body: Body, input: unknown) => Result<Response, string>;
  readonly score: (body: Body, response: Response) => Points;
  /** What was right; without a response for an item that was left open. */
  readonly toSolution: (body: Body, response: Response | undefined) => Solution;
};

/** Plain text with **bold** and *italics*; never blank. */
export const TextSchema = z.string().trim().min(1, "This text is empty.").max(600, "At most 600 characters.");
export const LetterSchema = z.string().regex(/^[a-z]$/, "An id is one small letter.");
export const OptionSchema = z.strictObject({ id: LetterSchema, text: TextSchema });
export type Option = z.infer<typeof OptionSchema>;

/** Fields that every item type has. */
export const BODY_FIELDS = { stem: TextSchema, rationale: TextSchema };

export const OptionsSchema = z
  .array(OptionSchema)
  .min(2, "Give at least two options.")
  .max(8, "At most eight options.");

/**
 * A name for a text that says nothing about its place: equal texts, equal codes.
 * Used where authors write parts in the right order, so that ids would give it away.
 */
export function codeOf(text: string): string {
  return hashOf(text).toString(36);
}

/** The first value that occurs twice, if any. */
export function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
