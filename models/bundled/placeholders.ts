/**
 * Figures, codes and names as placeholders: the model never sees or writes them.
 * Before it speaks they become <|f1|> … <|f9|>; what it says is filled by code, so a
 * figure or name in its line is always the one that the mind released. Facts in plain
 * words ("in the hall") stay as they are, since grammar hangs on them.
 */
import type { SpeechOrder } from "#training/simulation/ports";

export type Placeholder = { readonly token: string; readonly value: string };

/** The model knows nine placeholders. */
const MOST_PLACEHOLDERS = 9;
const FIGURE = /[£$€]?\d(?:[\d,.:/-]*\d)?(?:\s?(?:am|pm|%)|st|nd|rd|th)?/gi;

/**
 * Placeholders for an order's facts: those said before keep their places, the
 * new ones follow, so that a number means the same throughout a conversation.
 */
export function placeholdersFor(order: Pick<SpeechOrder, "maySay" | "mustSay">): Placeholder[] {
  const values = [...order.maySay, ...order.mustSay].map((fact) => fact.value).filter(isFigureOrName);
  return values.slice(-MOST_PLACEHOLDERS).map((value, index) => placeholderAt(index, value));
}

/** True for what has a digit or a capital: figures, codes, dates, people, firms, places. */
function isFigureOrName(value: string): boolean {
  return /\d|\b[A-Z][A-Za-z]/.test(value);
}

function placeholderAt(index: number, value: string): Placeholder {
  return { token: `<|f${index + 1}|>`, value };
}

/** Placeholders for the figures of a line that are no listed fact, such as "two in 10 days". */
export function withLooseFigures(line: string, known: readonly Placeholder[]): Placeholder[] {
  const rest = hidden(line, known).replace(/<\|f\d\|>/g, " ");
  const figures = [...new Set(rest.match(FIGURE) ?? [])];
  const free = figures.slice(0, Math.max(0, MOST_PLACEHOLDERS - known.length));
  return [...known, ...free.map((value, at) => placeholderAt(known.length + at, value))];
}

/** The text with every known value as its placeholder, longest values first. */
export function hidden(text: string, placeholders: readonly Placeholder[]): string {
  const longestFirst = [...placeholders].sort((left, right) => right.value.length - left.value.length);
  return longestFirst.reduce(
    (line, { token, value }) => line.replace(wholeValue(value), token),
    text.replace(/<\|/g, "<"),
  );
}

/** The text for what the agent said: known values as placeholders, every other figure as <|num|>. */
export function hiddenWithNumbers(text: string, placeholders: readonly Placeholder[]): string {
  return hidden(text, placeholders)
    .split(/(<\|f\d\|>)/)
    .map((part) => (/^<\|f\d\|>$/.test(part) ? part : part.replace(FIGURE, "<|num|>")))
    .join("");
}

function wholeValue(value: string): RegExp {
  const escaped = value
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "giu");
}

/** What the model wrote, with values for placeholders; capitals at the start of sentences except in chat. */
export function filledIn(text: string, placeholders: readonly Placeholder[], isChat: boolean): string {
  const filled = placeholders.reduce((line, { token, value }) => {
    const starts = isChat
      ? line
      : line.replace(
          new RegExp(`(^|[.!?]\\s+)${escapeToken(token)}`, "g"),
          (_all, before: string) => before + capital(value),
        );
    return starts.replaceAll(token, value);
  }, text);
  return filled
    .replace(/\b(a|an|the|my) (?=(?:a|an|the|my|our) )/gi, "")
    .replace(/([£$€])\s*(?=[£$€])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function escapeToken(token: string): string {
  return token.replace(/\|/g, "\\|");
}

function capital(value: string): string {
  return value.slice(0, 1).toUpperCase() + value.slice(1);
}
