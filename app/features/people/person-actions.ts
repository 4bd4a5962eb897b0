/**
 * What an admin can do on a person's page, as one form with an intent, and the
 * sentence that answers it. The use cases decide; this translates.
 */
import { z } from "zod";
import type { People } from "#server/usecases/people/index";
import type { EmploymentChange } from "#server/usecases/people/ports";
import type { PersonFailure } from "#server/usecases/people/roster";
import type { Viewer } from "#training/shared/access";
import { DaySchema, LEAVE_REASONS } from "#training/shared/people";
import { type FormProblems, fieldProblem, formProblem } from "~/routing/form";
import { PersonFormFields } from "./person-form";
import { personSentence } from "./sentences";

export const PersonActionForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), ...PersonFormFields }),
  z.object({
    intent: z.literal("leave"),
    leftOn: DaySchema,
    reason: z.enum(LEAVE_REASONS, { error: "Choose the reason." }),
  }),
  z.object({ intent: z.enum(["stay", "withdraw", "restore", "make-reset-link", "revoke-reset-link"]) }),
]);
export type PersonAction = z.output<typeof PersonActionForm>;

export type PersonAnswer = FormProblems & {
  readonly done: string | null;
  readonly made: { readonly address: string; readonly expiresAt: Date } | null;
};

type Request = {
  readonly accountId: string;
  readonly act: PersonAction;
  /** Address of the page: links are made on its site. */
  readonly address: string;
};

const DONE: Readonly<Record<PersonAction["intent"], string>> = {
  save: "Saved.",
  leave: "The leaving is recorded.",
  stay: "The leaving is undone.",
  withdraw: "Sign-in is withdrawn, and every session has ended.",
  restore: "Sign-in is given back.",
  "make-reset-link": "The link is made.",
  "revoke-reset-link": "The link that was out no longer works.",
};

/** Does it, and says how it went. */
export async function actOnPerson(
  people: People,
  viewer: Viewer,
  request: Request,
): Promise<PersonAnswer | "not-allowed" | "unknown"> {
  const { accountId, act } = request;
  if (act.intent === "make-reset-link") return makeResetLink(people, viewer, request);
  const result = await perform(people, viewer, { accountId, act });
  if (result === "done") return { problem: null, fields: {}, done: DONE[act.intent], made: null };
  if (result === "not-allowed" || result === "unknown") return result;
  return { ...problemOf(result, act), done: null, made: null };
}

async function perform(
  people: People,
  viewer: Viewer,
  { accountId, act }: Pick<Request, "accountId" | "act">,
): Promise<PersonFailure | "done"> {
  if (act.intent === "save") {
    const { intent: _, ...change } = act;
    const saved = await people.roster.change(viewer, accountId, change);
    return saved.ok ? "done" : saved.failure;
  }
  if (act.intent === "revoke-reset-link") {
    const revoked = await people.resets.revoke(viewer, accountId);
    return revoked.ok ? "done" : revoked.failure;
  }
  const change = employmentChange(act);
  if (change === undefined) return "unknown";
  const changed = await people.roster.changeEmployment(viewer, accountId, change);
  return changed.ok ? "done" : changed.failure;
}

function employmentChange(act: PersonAction): EmploymentChange | undefined {
  if (act.intent === "leave") return { kind: "leave", leftOn: act.leftOn, reason: act.reason };
  if (act.intent === "stay" || act.intent === "withdraw" || act.intent === "restore")
    return { kind: act.intent };
  return undefined;
}

async function makeResetLink(people: People, viewer: Viewer, { accountId, address }: Request) {
  const made = await people.resets.make(viewer, accountId);
  if (made.ok) {
    const link = {
      address: new URL(`/reset/${made.value.token}`, address).href,
      expiresAt: made.value.expiresAt,
    };
    return { problem: null, fields: {}, done: DONE["make-reset-link"], made: link };
  }
  if (made.failure === "not-allowed" || made.failure === "unknown") return made.failure;
  return { ...formProblem(personSentence(made.failure)), done: null, made: null };
}

/** Beside the field that it is about, where there is one. */
function problemOf(failure: Exclude<PersonFailure, "not-allowed">, act: PersonAction): FormProblems {
  const text = personSentence(failure);
  if (failure === "email-taken") return fieldProblem("email", text);
  if (failure === "unknown-place") return fieldProblem("teamId", text);
  if (failure === "left-before-hired")
    return fieldProblem(act.intent === "leave" ? "leftOn" : "hiredOn", text);
  return formProblem(text);
}
