import { expect, it } from "vitest";
import { fail, type Result, succeed } from "./result";

it("carries a value when it succeeds and a reason when it fails", () => {
  expect(succeed(7)).toEqual({ ok: true, value: 7 });
  expect(fail("closed")).toEqual({ ok: false, failure: "closed" });
});

it("lets the value be read only once it is known to be there", () => {
  const half = (number: number): Result<number, "odd"> =>
    number % 2 === 0 ? succeed(number / 2) : fail("odd");
  const read = (result: Result<number, "odd">) => (result.ok ? result.value : result.failure);
  expect([read(half(8)), read(half(7))]).toEqual([4, "odd"]);
});
