import { describe, expect, it } from "vitest";
import { databaseProblem } from "./start-problem";

describe("databaseProblem", () => {
  const faults: [string, RegExp][] = [
    ["SQLITE_NOTADB: file is not a database", /damaged.*backup/],
    ["database disk image is malformed", /damaged/],
    ["SQLITE_FULL: database or disk is full", /disk is full.*Free some space/],
    ["attempt to write a readonly database", /cannot be written.*writable/],
    ["EACCES: permission denied, mkdir '/x'", /cannot be written/],
    ["SQLITE_CANTOPEN: unable to open database file", /cannot be opened/],
    ["database is locked", /in use by another program/],
  ];

  it.each(faults)("says what to do about %j, with the file's name", (message, sentence) => {
    const problem = databaseProblem(new Error(message), "/data/composure.db");
    expect(problem?.message).toMatch(sentence);
    expect(problem?.message).toContain("/data/composure.db");
  });

  it("leaves other errors alone", () => {
    expect(databaseProblem(new TypeError("x is not a function"), "f")).toBeUndefined();
  });
});
