/** The pairs of colours that text and marks are drawn in, measured by WCAG 2.2: 4.5 for text, 3 for marks and edges of controls. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Pair = { light: string; dark: string };

const css = readFileSync(new URL("./app.css", import.meta.url), "utf8");
const tokens = new Map<string, Pair>(
  [...css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

const SURFACES = ["paper", "sheet", "sunken"];
const TEXT = [
  ...SURFACES.flatMap((surface) =>
    ["ink", "muted", "accent", "accent-strong", "amber", "brick"].map((text) => [text, surface]),
  ),
  ...["ink", "muted", "accent", "accent-strong"].map((text) => [text, "accent-wash"]),
  ...["ink", "muted", "amber"].map((text) => [text, "amber-wash"]),
  ...["ink", "muted", "brick"].map((text) => [text, "brick-wash"]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-brick", "brick"],
  ["on-brick", "brick-strong"],
  ["ink", "head"],
] as [string, string][];

const MARKS = [
  ...["sheet", "paper"].flatMap((surface) =>
    [
      "line-strong",
      "mood-0",
      "mood-1",
      "mood-2",
      "mood-3",
      "mood-4",
      "mood-5",
      "series-1",
      "series-2",
      "series-3",
      "series-4",
    ].map((mark) => [mark, surface]),
  ),
  ["accent", "sunken"],
] as [string, string][];

function colour(name: string, theme: keyof Pair): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`app.css has no token --color-${name}`);
  return pair[theme];
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("colours in %s", (theme) => {
  it.each(TEXT)("text in %s on %s can be read", (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("a mark in %s on %s can be told apart", (mark, surface) => {
    expect(contrast(colour(mark, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
