/**
 * Form tokens: proof that a form was given out by us to this very browser, so
 * that no other site can send it in the person's name.
 *
 * A token is salt and signature over salt and form key. The salt makes every
 * page's token look different, so that compression gives nothing away (BREACH).
 * A token stays good as long as what it is bound to: the session or the visitor.
 */
import { randomBytes } from "node:crypto";
import { isSameSecret, type Sign } from "./secrets";

/** A token for forms bound to this key. */
export function makeFormToken(sign: Sign, formKey: string): string {
  const salt = randomBytes(9).toString("base64url");
  return `${salt}.${sign("form", `${salt}|${formKey}`)}`;
}

/** True for a token that was made for this key. */
export function isFormToken(sign: Sign, formKey: string, token: string): boolean {
  const [salt = "", signature = "", ...rest] = token.split(".");
  if (formKey === "") return false;
  return rest.length === 0 && isSameSecret(signature, sign("form", `${salt}|${formKey}`));
}
