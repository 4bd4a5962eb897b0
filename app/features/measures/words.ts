/** Numbers and states in words: what they mean for the learner, and for whoever is responsible. */

import type { Standing } from "#server/usecases/measures/index";
import type { Verdict } from "#training/analytics/verdict";
import type { TagTone } from "~/components/ui/Tag";

export function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

/** "65 to 91%": the range in which the true value probably lies. */
export function range({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low * 100)} to ${percent(high)}`;
}

export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString("en-GB")} ${amount === 1 ? one : many}`;
}

/** Days as people say them: "12 days", "18 months", "2 years 3 months". */
export function duration(days: number): string {
  if (days < 61) return count(days, "day");
  const months = Math.floor(days / 30.4375);
  if (months < 24) return count(months, "month");
  const rest = months % 12;
  const years = count(Math.floor(months / 12), "year");
  return rest === 0 ? years : `${years} ${count(rest, "month")}`;
}

type VerdictWords = { readonly label: string; readonly tone: TagTone; readonly meaning: string };

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
  unseen: { label: "Not seen yet", tone: "neutral", meaning: "Nothing has shown it so far." },
  "too-little": {
    label: "Too little seen",
    tone: "neutral",
    meaning: "Too few observations, or too long ago, to rely on the number.",
  },
  below: { label: "Below the level", tone: "warning", meaning: "Surely under 70% so far." },
  developing: { label: "Developing", tone: "info", meaning: "Near 70%, more likely under it than over." },
  reached: {
    label: "At the level",
    tone: "success",
    meaning: "Over 70%, though not by much or not for sure.",
  },
  secure: { label: "Secure", tone: "success", meaning: "Over 70% even at the low end." },
};

type StandingWords = { readonly label: string; readonly tone: TagTone };

export const STANDING_WORDS: Readonly<Record<Standing, StandingWords>> = {
  "not-started": { label: "Not started", tone: "neutral" },
  "on-the-way": { label: "On the way", tone: "info" },
  ready: { label: "Ready", tone: "success" },
  fading: { label: "Fading", tone: "warning" },
};

export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  met: "met",
  partly: "partly met",
  missed: "missed",
  "not-applicable": "not applicable",
};
