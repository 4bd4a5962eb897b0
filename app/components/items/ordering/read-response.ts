import { type FormFields, fieldsWithPrefix } from "../fields";

/** Codes by the place chosen for them. Two with one place give no order: the server then asks again. */
export function readOrdering(fields: FormFields): unknown {
  const places = Object.entries(fieldsWithPrefix(fields, "place-")).map(([code, place]) => ({
    code,
    place: Number(place),
  }));
  const isClear = new Set(places.map((each) => each.place)).size === places.length;
  const sorted = [...places].sort((left, right) => left.place - right.place);
  return { type: "ordering", order: isClear ? sorted.map((each) => each.code) : [] };
}
