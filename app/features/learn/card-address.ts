/** Cards are numbered from 1 in addresses and on screen, from 0 in code. */

/** The index that an address asks for, kept within the lesson; undefined if it asks for none. */
export function cardInAddress(search: URLSearchParams, cards: number): number | undefined {
  const number = Number(search.get("card") ?? Number.NaN);
  if (!Number.isInteger(number)) return undefined;
  return Math.min(Math.max(number - 1, 0), cards - 1);
}

/** The query that leads to a card. */
export function addressOfCard(index: number): string {
  return `?card=${index + 1}`;
}
