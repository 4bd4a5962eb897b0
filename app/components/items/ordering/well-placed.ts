/**
 * Which elements of a given order need not move: the longest row of them that is in
 * the right relative order. One element out of place is then one mark, although all
 * after it have shifted. A row of one says nothing, so it is none.
 */
export function wellPlaced(given: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const rows: string[][] = [];
  for (const code of given) {
    const place = wanted.indexOf(code);
    const before = rows.filter((row) => wanted.indexOf(row.at(-1) ?? "") < place);
    rows.push([...longestOf(before), code]);
  }
  const longest = longestOf(rows);
  return new Set(longest.length > 1 ? longest : []);
}

function longestOf(rows: readonly string[][]): string[] {
  return rows.reduce<string[]>((best, row) => (row.length > best.length ? row : best), []);
}
