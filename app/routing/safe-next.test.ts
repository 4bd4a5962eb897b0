import { describe, expect, it } from "vitest";
import { safeNext } from "./safe-next";

describe("safeNext", () => {
  it.each(["/", "/learn/empathy?card=2#check", "/admin/people?text=a%2F%2Fb", "/signs"])(
    "goes on to %s",
    (next) => {
      expect(safeNext(next)).toBe(next);
    },
  );

  it.each([
    null,
    undefined,
    "",
    "learn",
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "/..//elsewhere.example",
    "/.//elsewhere.example",
    "\u0000/",
    "javascript:alert(1)",
    "/sign-in?next=/sign-in",
    "/sign-out",
    "/reset/abc",
  ])("goes home instead of to %j", (next) => {
    expect(safeNext(next)).toBe("/");
  });
});
