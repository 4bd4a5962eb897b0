import { describe, expect, it } from "vitest";
import { hashOfSecret, isSameSecret, normaliseCode, randomCode, randomSecret, signWith } from "./secrets";

describe("secrets", () => {
  it("gives 256 bits, never the same twice", () => {
    const secrets = Array.from({ length: 50 }, randomSecret);
    expect(new Set(secrets).size).toBe(50);
    expect(secrets.every((secret) => Buffer.from(secret, "base64url").length === 32)).toBe(true);
  });

  it("stores a secret as its SHA-256", () => {
    expect(hashOfSecret("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });

  it("signs the same text differently for another purpose", () => {
    const sign = signWith("installation");
    expect(sign("session", "abc")).not.toBe(sign("visitor", "abc"));
    expect(sign("a", "bc")).not.toBe(sign("ab", "c"));
  });

  it("compares secrets of any length", () => {
    expect([isSameSecret("abc", "abc"), isSameSecret("abc", "abd"), isSameSecret("abc", "abcd")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("makes codes that survive being read aloud and typed in another way", () => {
    const code = randomCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(normaliseCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code.replaceAll("-", ""));
    expect(normaliseCode("oil0-1")).toBe("01101");
  });
});
