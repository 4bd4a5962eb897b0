/**
 * Splits a Markdown file into its front matter (YAML between two lines of ---)
 * and its body, each with the line on which it begins.
 */
export type FrontMatter = {
  readonly head: string;
  readonly headLine: number;
  readonly body: readonly string[];
  readonly bodyLine: number;
};

/** Undefined when the file does not begin with front matter. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (lines[0]?.trimEnd() !== "---") return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  if (end < 0) return undefined;
  return { head: lines.slice(1, end).join("\n"), headLine: 2, body: lines.slice(end + 1), bodyLine: end + 2 };
}
