/**
 * Keeping passwords: argon2id, with the costs that OWASP's password storage
 * cheat sheet gives as its first choice for servers with little memory
 * (19 MiB, two passes, one lane; about 30 ms on an office computer).
 *
 * Checking a password takes as long for an address that nobody has as for one
 * that somebody has, so the time tells nobody who has an account.
 */
import { hash, verify } from "@node-rs/argon2";

export type Passwords = {
  readonly hash: (password: string) => Promise<string>;
  /** False also for a missing hash, after the same work. */
  readonly verify: (passwordHash: string | null | undefined, password: string) => Promise<boolean>;
};

export type PasswordCosts = {
  /** KiB of memory. */
  readonly memoryCost: number;
  /** Passes over it. */
  readonly timeCost: number;
  readonly parallelism: number;
};

const OWASP_COSTS: PasswordCosts = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id (the library's default kind) with these costs. Tests pass lower ones. */
export function createPasswords(costs: PasswordCosts = OWASP_COSTS): Passwords {
  // One spelling for letters that keyboards compose in different ways.
  const hashOf = (password: string) => hash(password.normalize("NFC"), costs);
  let decoy: Promise<string> | undefined;
  const verifyOrDecoy = async (passwordHash: string | null | undefined, password: string) => {
    decoy ??= hashOf("nobody's password");
    const kept = passwordHash ?? (await decoy);
    const isRight = await verify(kept, password.normalize("NFC"));
    return isRight && passwordHash != null;
  };
  return { hash: hashOf, verify: verifyOrDecoy };
}
