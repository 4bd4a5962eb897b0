/**
 * Item: one question with its key, of one of seven types.
 *
 * The registry below is the only place that knows all types; a type that is
 * missing there does not compile. A check inside a lesson is an item's body
 * without slug, competency and difficulty.
 *
 * What this file does not decide: which items a quiz draws and what a quiz is
 * worth (training/learning/).
 *
 * @example
 * const face = toPublic(item, randomFrom(attempt.seed, item.slug));
 * const response = parseResponse(item, { type: "single-choice", option: "b" });
 * if (response.ok) scoreResponse(item, response.value); // { type: "scored", earned: 1, possible: 1, … }
 */
import { z } from "zod";
import type { Random } from "../shared/random";
import type { Result } from "../shared/result";
import { SlugSchema } from "../shared/slug";
import {
  type Cloze,
  type ClozeFace,
  type ClozeResponse,
  ClozeSchema,
  type ClozeSolution,
  cloze,
} from "./items/cloze/cloze";
import type { ItemKind } from "./items/kind";
import {
  type Matching,
  type MatchingFace,
  type MatchingResponse,
  MatchingSchema,
  type MatchingSolution,
  matching,
} from "./items/matching/matching";
import {
  type MultipleChoice,
  type MultipleChoiceFace,
  type MultipleChoiceResponse,
  MultipleChoiceSchema,
  type MultipleChoiceSolution,
  multipleChoice,
} from "./items/multiple-choice/multiple-choice";
import {
  type Ordering,
  type OrderingFace,
  type OrderingResponse,
  OrderingSchema,
  type OrderingSolution,
  ordering,
} from "./items/ordering/ordering";
import {
  type SingleChoice,
  type SingleChoiceFace,
  type SingleChoiceResponse,
  SingleChoiceSchema,
  type SingleChoiceSolution,
  singleChoice,
} from "./items/single-choice/single-choice";
import {
  type SpotTheMistake,
  type SpotTheMistakeFace,
  type SpotTheMistakeResponse,
  SpotTheMistakeSchema,
  type SpotTheMistakeSolution,
  spotTheMistake,
} from "./items/spot-the-mistake/spot-the-mistake";
import {
  type TrueFalse,
  type TrueFalseFace,
  type TrueFalseResponse,
  TrueFalseSchema,
  type TrueFalseSolution,
  trueFalse,
} from "./items/true-false/true-false";
import type { Score } from "./score";

type Types = {
  "single-choice": {
    body: SingleChoice;
    response: SingleChoiceResponse;
    face: SingleChoiceFace;
    solution: SingleChoiceSolution;
  };
  "multiple-choice": {
    body: MultipleChoice;
    response: MultipleChoiceResponse;
    face: MultipleChoiceFace;
    solution: MultipleChoiceSolution;
  };
  "true-false": {
    body: TrueFalse;
    response: TrueFalseResponse;
    face: TrueFalseFace;
    solution: TrueFalseSolution;
  };
  ordering: { body: Ordering; response: OrderingResponse; face: OrderingFace; solution: OrderingSolution };
  matching: { body: Matching; response: MatchingResponse; face: MatchingFace; solution: MatchingSolution };
  cloze: { body: Cloze; response: ClozeResponse; face: ClozeFace; solution: ClozeSolution };
  "spot-the-mistake": {
    body: SpotTheMistake;
    response: SpotTheMistakeResponse;
    face: SpotTheMistakeFace;
    solution: SpotTheMistakeSolution;
  };
};
export type ItemType = keyof Types;
export type ItemBody = Types[ItemType]["body"];
export type ItemResponse = Types[ItemType]["response"];
export type ItemFace = Types[ItemType]["face"];
export type ItemSolution = Types[ItemType]["solution"];

type Kinds = {
  readonly [Type in ItemType]: ItemKind<
    Types[Type]["body"],
    Types[Type]["response"],
    Types[Type]["face"],
    Types[Type]["solution"]
  >;
};

const KINDS = {
  "single-choice": singleChoice,
  "multiple-choice": multipleChoice,
  "true-false": trueFalse,
  ordering,
  matching,
  cloze,
  "spot-the-mistake": spotTheMistake,
} satisfies Kinds;

/** Type-safe look-up: the kind of a type takes that type's bodies and responses and no others. */
function kindOf<Type extends ItemType>(type: Type): Kinds[Type] {
  const kinds: Kinds = KINDS;
  return kinds[type];
}

/** The body of an item of this type, or of any. */
type BodyOf<Type extends ItemType> = Types[Type]["body"] & { readonly type: Type };

/** A check inside a lesson: an item's body alone. */
export const ItemBodySchema = z.discriminatedUnion("type", [
  SingleChoiceSchema,
  MultipleChoiceSchema,
  TrueFalseSchema,
  OrderingSchema,
  MatchingSchema,
  ClozeSchema,
  SpotTheMistakeSchema,
]);

const ITEM_FIELDS = {
  slug: SlugSchema,
  competency: SlugSchema,
  /** 0 easy to 1 hard, the author's estimate. */
  difficulty: z.number().min(0).max(1),
  /** The lesson of this module that teaches it, where the author says so. */
  lesson: SlugSchema.optional(),
};

/** An item of a quiz, as authors write it. */
export const ItemSchema = z.discriminatedUnion("type", [
  SingleChoiceSchema.safeExtend(ITEM_FIELDS),
  MultipleChoiceSchema.safeExtend(ITEM_FIELDS),
  TrueFalseSchema.safeExtend(ITEM_FIELDS),
  OrderingSchema.safeExtend(ITEM_FIELDS),
  MatchingSchema.safeExtend(ITEM_FIELDS),
  ClozeSchema.safeExtend(ITEM_FIELDS),
  SpotTheMistakeSchema.safeExtend(ITEM_FIELDS),
]);
export type Item = z.infer<typeof ItemSchema>;

/** The face of an item that may travel before it is answered. Equal seeds shuffle alike. */
export function toPublic<Type extends ItemType>(body: BodyOf<Type>, random: Random): Types[Type]["face"] {
  return kindOf(body.type).toPublic(body, random);
}

/** What the browser sent, checked against this item; the failure is a sentence for the learner. */
export function parseResponse<Type extends ItemType>(
  body: BodyOf<Type>,
  input: unknown,
): Result<Types[Type]["response"], string> {
  return kindOf(body.type).parseResponse(body, input);
}

/** What a response earns; without one, the item is unanswered, which is not 0. */
export function scoreResponse<Type extends ItemType>(
  body: BodyOf<Type>,
  response: Types[Type]["response"] | undefined,
): Score {
  if (response === undefined) return { type: "unanswered" };
  return { type: "scored", ...kindOf(body.type).score(body, response) };
}

/** All that may be shown once the item is answered or the attempt is over. */
export type Feedback = {
  readonly score: Score;
  readonly solution: ItemSolution;
  readonly rationale: string;
  readonly response: ItemResponse | undefined;
};

/** Score, right answer and rationale for a response or for none. */
export function feedbackOn<Type extends ItemType>(
  body: BodyOf<Type>,
  response: Types[Type]["response"] | undefined,
): Feedback {
  return {
    score: scoreResponse(body, response),
    solution: kindOf(body.type).toSolution(body, response),
    rationale: body.rationale,
    response,
  };
}

/** A response as it was stored, read again; undefined where there is none or it is of another item. */
export function readStored<Type extends ItemType>(
  body: BodyOf<Type>,
  stored: unknown,
): Types[Type]["response"] | undefined {
  const parsed = parseResponse(body, stored);
  return parsed.ok ? parsed.value : undefined;
}
