import { describe, expect, it } from "vitest";
import { share, toCsv } from "./csv";

/** The only cell of a table of one. */
function cell(value: string | number | boolean | null): string {
  return toCsv({ header: ["A"], rows: [[value]] }).slice("\uFEFFA\r\n".length, -"\r\n".length);
}

describe("toCsv", () => {
  it("begins with a byte order mark and ends every line with CRLF", () => {
    expect(toCsv({ header: ["Name", "Due"], rows: [["Zoë", 3]] })).toBe("\uFEFFName,Due\r\nZoë,3\r\n");
  });

  it.each([
    ["Roth, Ines", '"Roth, Ines"'],
    ['the "blue" team', '"the ""blue"" team"'],
    ["two\nlines", '"two\nlines"'],
    [" edge ", '" edge "'],
    ["plain words", "plain words"],
  ])("quotes %j where it has to", (value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  it.each(["=1+1", "+44 20", "-2", "@SUM(A1)", "\tx", "\r=1"])("lets no spreadsheet run %j", (value) => {
    expect(cell(value).replace(/^"/, "").startsWith("'")).toBe(true);
  });

  it("defuses a formula that also needs quotes", () => {
    expect(cell('=HYPERLINK("http://x.example","y")')).toBe('"\'=HYPERLINK(""http://x.example"",""y"")"');
  });

  it("leaves numbers numbers, and writes nothing for what is not known", () => {
    expect([cell(-2.5), cell(0), cell(null), cell(Number.NaN), cell(true), cell(false)]).toEqual([
      "-2.5",
      "0",
      "",
      "",
      "yes",
      "no",
    ]);
  });
});

describe("share", () => {
  it("keeps three decimals, and nothing of nothing", () => {
    expect([share(0.73456), share(null), share(undefined)]).toEqual([0.735, null, null]);
  });
});
