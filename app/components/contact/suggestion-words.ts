/** Why this scenario and not another, in a word and in a sentence. */
import type { Suggestion } from "#training/analytics/just-above";

export function suggestionInWords(suggestion: Suggestion): { label: string; text: string } {
  if (suggestion.kind === "gentlest")
    return {
      label: "Start here",
      text: "You have no contact on record yet, so this is the gentlest customer we have.",
    };
  const times = Math.min(9, Math.max(1, Math.round(suggestion.chance * 10)));
  const chance = `By your contacts so far you would pass this one about ${times === 1 ? "once" : `${times} times`} in 10`;
  switch (suggestion.kind) {
    case "just-above":
      return { label: "Just above you", text: `${chance}: hard enough to learn from, and within reach.` };
    case "hardest-left":
      return {
        label: "Well within reach",
        text: `${chance}. Nothing that you haven't just played would stretch you more.`,
      };
    case "nearest":
      return {
        label: "The nearest to you",
        text: `${chance}. Nothing that you haven't just played is nearer to what you can do now.`,
      };
  }
}
