/**
 * Secrets: random ones, their hashes, and signatures with the installation's secret.
 *
 * A secret that is handed out (a session, a link, a setup code) is stored only as
 * its SHA-256: whoever reads the database can use none of them. A plain hash is
 * enough because the secrets are random and long; passwords are not, and have
 * their own module.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits as 43 characters that fit in an address and a cookie. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** The form in which a handed-out secret is stored. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Signs text for one purpose; a signature for one purpose is worthless for another. */
export type Sign = (purpose: string, text: string) => string;

/** Signatures with this secret (HMAC-SHA-256). */
export function signWith(installationSecret: string): Sign {
  return (purpose, text) =>
    createHmac("sha256", installationSecret).update(`${purpose}\u0000${text}`).digest("base64url");
}

/** Compares without telling by its duration where two texts differ. */
export function isSameSecret(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Letters and digits that cannot be mistaken for each other when read aloud (Crockford's base 32). */
const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A code to type, such as "7KQ2-M4XD-9TWB": 60 random bits. */
export function randomCode(): string {
  const signs = [...randomBytes(12)].map((byte) => CODE_ALPHABET[byte % 32]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}

/** A typed code in its one spelling: no spaces or dashes, O read as 0, I and L as 1. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}
