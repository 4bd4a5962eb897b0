/**
 * Rubric: what a conversation is judged by, as authors write it.
 *
 * A rubric is a list of criteria; each says what counts as evidence. Code decides
 * from the events of an attempt whether it was met, never a model. A rubric may
 * extend another, whose criteria then come first; `resolveRubric` joins them.
 *
 * What this file does not decide: how evidence is found and scored.
 */
import { z } from "zod";
import { fail, type Result, succeed } from "../shared/result";
import { SlugSchema } from "../shared/slug";
import { AGENT_MOVES, CueSchema, OUTCOMES } from "../simulation/index";

const MoveSchema = z.enum(AGENT_MOVES);
const KeySchema = SlugSchema;
const CountSchema = z.number().int().min(0).max(50);

/** What counts as showing a criterion. Counts are of turns, keys or effects; times in seconds. */
export const EvidenceSchema = z.discriminatedUnion("kind", [
  /** At least `min` agent lines make one of these moves, within the first `withinAgentTurns` agent turns if given. */
  z.strictObject({
    kind: z.literal("moves"),
    any: z.array(MoveSchema).min(1),
    min: CountSchema.min(1).default(1),
    withinAgentTurns: CountSchema.min(1).optional(),
  }),
  /** At most `max` agent lines make one of these moves. */
  z.strictObject({
    kind: z.literal("no-moves"),
    none: z.array(MoveSchema).min(1),
    max: CountSchema.default(0),
  }),
  /** At least `min` of these facts were found out. */
  z.strictObject({
    kind: z.literal("facts-found"),
    keys: z.array(KeySchema).min(1),
    min: CountSchema.min(1),
  }),
  /** At least `min` of these questions of the customer were answered. */
  z.strictObject({
    kind: z.literal("questions-answered"),
    keys: z.array(KeySchema).min(1),
    min: CountSchema.min(1),
  }),
  /** All of these effects are there at the end. */
  z.strictObject({ kind: z.literal("effects"), all: z.array(KeySchema).min(1) }),
  /** If `then` came about, `first` came about before it. */
  // biome-ignore lint/suspicious/noThenProperty: authors' word for it; it holds a string, so nothing can mistake it for a promise.
  z.strictObject({ kind: z.literal("effects-in-order"), first: KeySchema, then: KeySchema }),
  /** None of these effects came about. */
  z.strictObject({ kind: z.literal("no-effects"), none: z.array(KeySchema).min(1) }),
  /** The contact ended in one of these ways. */
  z.strictObject({ kind: z.literal("outcome"), any: z.array(z.enum(OUTCOMES)).min(1) }),
  /** The median time from the customer's line to the agent's is at most this. */
  z.strictObject({ kind: z.literal("answer-pace"), maxMedianSeconds: z.number().positive().max(600) }),
  /** Holds: at most so many without asking and a time, and at most so many seconds over what was announced, each. */
  z.strictObject({
    kind: z.literal("holds"),
    maxUnannounced: CountSchema,
    maxOverrunSeconds: z.number().min(0).max(3600),
  }),
  /** The wrap-up note mentions at least `min` of these cues. */
  z.strictObject({ kind: z.literal("note"), mentions: z.array(CueSchema).min(1), min: CountSchema.min(1) }),
  /** No agent line holds one of these cues. */
  z.strictObject({ kind: z.literal("forbidden"), cues: z.array(CueSchema).min(1) }),
  /** In public posts: nothing personal asked for or told; a move to private messages that says why. */
  z.strictObject({ kind: z.literal("public"), wants: z.enum(["nothing-personal", "reasoned-move"]) }),
  /** By letter: at least this share of the agent's letters has the form (greeting and close), a subject that says something, or answers in the order of the questions. */
  z.strictObject({
    kind: z.literal("letters"),
    wants: z.enum(["form", "subject", "in-order"]),
    share: z.number().min(0.1).max(1).default(0.75),
  }),
  /** At least `min` commitments with a time; with `kept`, what was promised was also done. */
  z.strictObject({
    kind: z.literal("commitments"),
    min: CountSchema.min(1),
    kept: z.boolean().default(false),
  }),
]);
export type Evidence = z.infer<typeof EvidenceSchema>;

export const CriterionSchema = z.strictObject({
  id: SlugSchema,
  title: z.string().min(1).max(100),
  competency: SlugSchema,
  /** 1 (counts a little) to 5. */
  weight: z.number().int().min(1).max(5),
  /** Fatal criteria are only about conduct or compliance, and are reported apart. */
  fatal: z.boolean().default(false),
  /** To the learner, when it was met. */
  met: z.string().min(1).max(300),
  /** To the learner, when it was missed. */
  missed: z.string().min(1).max(300),
  /** Which rewrites to show: a focus of models/corpus/REWRITES.md. */
  focus: z.string().regex(/^[a-z]+(_[a-z]+)*$/, "A focus is small letters and underscores."),
  evidence: EvidenceSchema,
});
export type Criterion = z.infer<typeof CriterionSchema>;

/** A rubric file. */
export const RubricFileSchema = z
  .strictObject({
    title: z.string().min(1).max(100),
    extends: SlugSchema.optional(),
    criteria: z.array(CriterionSchema),
  })
  .superRefine((rubric, context) => {
    const ids = rubric.criteria.map((criterion) => criterion.id);
    for (const [index, criterion] of rubric.criteria.entries()) {
      if (ids.indexOf(criterion.id) < index) {
        context.addIssue({
          code: "custom",
          path: ["criteria", index, "id"],
          message: `"${criterion.id}" stands twice.`,
        });
      }
      for (const message of faultsOfEvidence(criterion.evidence)) {
        context.addIssue({ code: "custom", path: ["criteria", index, "evidence", "min"], message });
      }
    }
  });
export type RubricFile = z.infer<typeof RubricFileSchema>;

/** A rubric with everything that it extends, as an attempt is judged by it. */
export const RubricSchema = z.strictObject({
  slug: SlugSchema,
  title: z.string().min(1),
  criteria: z.array(CriterionSchema).min(1),
});
export type Rubric = z.infer<typeof RubricSchema>;

export type RubricFault =
  | { readonly reason: "unknown-rubric"; readonly slug: string }
  | { readonly reason: "extends-itself"; readonly slug: string }
  | { readonly reason: "criterion-twice"; readonly id: string };

/** Joins a rubric with those it extends, the most general criteria first. */
export function resolveRubric(
  slug: string,
  files: ReadonlyMap<string, RubricFile>,
): Result<Rubric, RubricFault> {
  const chain: RubricFile[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = slug; next !== undefined; ) {
    if (seen.has(next)) return fail({ reason: "extends-itself", slug: next });
    seen.add(next);
    const file = files.get(next);
    if (file === undefined) return fail({ reason: "unknown-rubric", slug: next });
    chain.unshift(file);
    next = file.extends;
  }
  const criteria = chain.flatMap((file) => file.criteria);
  const ids = criteria.map((criterion) => criterion.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return fail({ reason: "criterion-twice", id: twice });
  return succeed({ slug, title: chain.at(-1)?.title ?? slug, criteria });
}

function faultsOfEvidence(evidence: Evidence): string[] {
  const list =
    evidence.kind === "note"
      ? evidence.mentions
      : evidence.kind === "facts-found" || evidence.kind === "questions-answered"
        ? evidence.keys
        : undefined;
  if (list === undefined || !("min" in evidence) || evidence.min <= list.length) return [];
  return [`At least ${evidence.min} of ${list.length} can't be met.`];
}
