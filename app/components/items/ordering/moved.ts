/** A copy of the list with one element moved to another place. */
export function moved<Element>(list: readonly Element[], from: number, to: number): Element[] {
  const rest = list.filter((_, index) => index !== from);
  const element = list[from];
  return element === undefined ? [...list] : [...rest.slice(0, to), element, ...rest.slice(to)];
}
