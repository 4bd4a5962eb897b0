/** Rows of many people, each person's together, in the order they came. */
export function byPerson<Row extends { readonly accountId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const people = new Map<string, Row[]>();
  for (const row of rows) {
    const own = people.get(row.accountId);
    if (own === undefined) people.set(row.accountId, [row]);
    else own.push(row);
  }
  return people;
}
