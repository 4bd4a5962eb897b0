/** What was done between the lines of a transcript: a tool, a hold, a silence, a hint. */
import { Hourglass, Lightbulb, type LucideIcon, Pause, Wrench } from "lucide-react";
import type { DebriefTurn } from "#training/assessment/index";

const ICONS: Readonly<Record<"tool" | "hold" | "silence" | "hint", LucideIcon>> = {
  tool: Wrench,
  hold: Pause,
  silence: Hourglass,
  hint: Lightbulb,
};

export function DeedTurn({ turn }: { turn: Pick<DebriefTurn, "kind" | "text" | "worked"> }) {
  const Icon = turn.kind === "agent" || turn.kind === "customer" ? ICONS.tool : ICONS[turn.kind];
  return (
    <p className="flex items-start gap-3 text-sm text-muted">
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="max-w-prose min-w-0 [overflow-wrap:anywhere]">
        {turn.text}
        {turn.worked ? null : " (refused)"}
      </span>
    </p>
  );
}
