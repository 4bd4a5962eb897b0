/**
 * Result: what a person can cause to fail says so in its type.
 *
 * A failure is a named reason, never an exception. Exceptions are for what a
 * programmer caused.
 *
 * @example
 * const parsed = parseAge("12");
 * if (!parsed.ok) return fail(parsed.failure);
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** A success that carries its value. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A failure that carries its reason. */
export function fail<Failure>(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}
