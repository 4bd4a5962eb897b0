/** A test that writes a warning or an error to the console fails: noise hides faults. */
import { afterEach, beforeEach, expect, vi } from "vitest";

let error: ReturnType<typeof vi.spyOn>;
let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  error = vi.spyOn(console, "error");
  warn = vi.spyOn(console, "warn");
});

afterEach(() => {
  const written = [...error.mock.calls, ...warn.mock.calls];
  error.mockRestore();
  warn.mockRestore();
  expect(written, "written to the console").toEqual([]);
});
