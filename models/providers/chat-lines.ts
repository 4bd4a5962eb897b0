/**
 * From a chat model's text to candidate lines. Models number, quote and think aloud
 * however often they are told not to; what is plainly not part of a line is taken off
 * here. What a line may say is the guard's business.
 */
import type { ChatText } from "./chat-model";

const MOST_LINES = 4;
/** Longer than any customer's line; a model that rambles on is not listened to. */
const LONGEST_LINE = 600;

/** The lines in a model's text; the last one is left out where it was cut off. */
export function linesIn({ text, isWhole }: ChatText): string[] {
  const answer = withoutThoughts(text);
  const rows = answer.split(/\r\n|\r|\n/);
  const finished = isWhole ? rows : rows.slice(0, -1);
  const lines = finished.map(bare).filter((line) => /\p{L}/u.test(line) && line.length <= LONGEST_LINE);
  return [...new Set(lines)].slice(0, MOST_LINES);
}

/** Without what a model thinks aloud before it answers; nothing is left of a thought that never ended. */
function withoutThoughts(text: string): string {
  return text.replace(/<think>[\s\S]*?<\/think>/gi, "").replace(/<think>[\s\S]*$/i, "");
}

/** Without numbering, bullet and the quotation marks around the whole line. */
function bare(row: string): string {
  const line = row
    .trim()
    .replace(/^(?:\d{1,2}[.)]|[-*•–])\s+/, "")
    .trim();
  const quoted = /^"([^"]+)"$|^“([^“”]+)”$|^'([^']+)'$/.exec(line);
  return (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? line).trim();
}
