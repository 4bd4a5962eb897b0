/** Reads the sorting that DataTable's links ask for. */
import type { Sort } from "./DataTable";

/**
 * The sort in an address, if it names one of the columns that can be sorted.
 *
 * @example
 * readSort(new URL(request.url), ["name", "mastery"], { key: "name", direction: "asc" });
 */
export function readSort(url: URL, keys: readonly string[], fallback: Sort): Sort {
  const key = url.searchParams.get("sort");
  const direction = url.searchParams.get("direction");
  if (key === null || !keys.includes(key)) return fallback;
  return { key, direction: direction === "desc" ? "desc" : "asc" };
}
