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
    [
      "WASM_ERROR: unknown variant `SocketTimeout`, expected one of `DatabaseAccessDenied`, `TooManyConnections`",
      /in use by another program/,
    ],
  ];

  it.each(faults)("says what to do about %j, with the file's name", (message, sentence) => {
    const problem = databaseProblem(new Error(message), "/data/composure.db");
    expect(problem?.message).toMatch(sentence);
    expect(problem?.message).toContain("/data/composure.db");
  });

  it("finds a fault of the driver in the cause of an error that says nothing", () => {
    const error = Object.assign(new Error("DriverAdapterError"), { cause: { kind: "SocketTimeout" } });
    expect(databaseProblem(error, "f")?.message).toMatch(/in use by another program/);
  });

  it("does not take a word for a fault because a code is inside it", () => {
    expect(databaseProblem(new Error("DatabaseAccessDenied"), "f")).toBeUndefined();
  });

  it("leaves other errors alone", () => {
    expect(databaseProblem(new TypeError("x is not a function"), "f")).toBeUndefined();
  });
});
