/**
 * Forms, parsed at the edge: the CSRF token first, then the schema.
 *
 * A field that may come several times (checkboxes with one name) is declared
 * with `manyOf`; one that may be left empty with `optional`.
 *
 * @example
 * const form = await readForm(context, request, z.object({ name: NameSchema }));
 * if (!form.ok) return json(form.failure, { status: 400 });
 */
import type { AppLoadContext } from "@remix-run/node";
import { z } from "zod";
import { fail, type Result, succeed } from "#training/shared/result";

/** The hidden field that carries the token. */
const CSRF_FIELD = "csrf";

/** What is wrong with a form, to be shown in it. */
export type FormProblems = {
  /** About the form as a whole; null when only fields are wrong. */
  readonly problem: string | null;
  /** By field name, in the second person. */
  readonly fields: Readonly<Record<string, string>>;
};

const STALE_FORM =
  "This page was open while you signed in or out elsewhere, so nothing was changed. Please send it again.";
const UNREADABLE_FORM = "The form did not arrive whole, so nothing was changed. Please send it again.";

/** The form's values as the schema makes them, or what is wrong with them. */
export async function readForm<Schema extends z.ZodType>(
  context: AppLoadContext,
  request: Request,
  schema: Schema,
): Promise<Result<z.output<Schema>, FormProblems>> {
  const data = await request.formData().catch(() => undefined);
  if (data === undefined) return fail(formProblem(UNREADABLE_FORM));
  const token = data.get(CSRF_FIELD);
  const isOurs =
    typeof token === "string" && (await context.services.people.isFormToken(context.browser, token));
  if (!isOurs) return fail(formProblem(STALE_FORM));
  data.delete(CSRF_FIELD);
  const parsed = schema.safeParse(valuesOf(data));
  return parsed.success ? succeed(parsed.data) : fail(problemsOf(parsed.error));
}

/** A problem with the form as a whole. */
export function formProblem(problem: string): FormProblems {
  return { problem, fields: {} };
}

/** A problem with one field. */
export function fieldProblem(field: string, problem: string): FormProblems {
  return { problem: null, fields: { [field]: problem } };
}

/** A field that comes no, one or several times. */
export function manyOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );
}

/** A field that may be left empty, which is then null. */
export function optional<Item extends z.ZodType>(item: Item) {
  return z.preprocess((value) => (value === undefined || value === "" ? null : value), item.nullable());
}

function valuesOf(data: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = data.getAll(name);
      return [name, values.length === 1 && values[0] !== undefined ? values[0] : values];
    }),
  );
}

/** The first message for each field; nested paths count for their first part. */
function problemsOf(error: z.ZodError): FormProblems {
  const fields: Record<string, string> = {};
  let problem: string | null = null;
  for (const issue of error.issues) {
    const field = issue.path[0];
    if (field === undefined) problem ??= issue.message;
    else fields[String(field)] ??= issue.message;
  }
  return { problem, fields };
}
