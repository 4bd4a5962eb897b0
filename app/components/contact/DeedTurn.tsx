/** What was done between the lines of a transcript: a tool, a hold, a silence. */
import { Hourglass, type LucideIcon, Pause, Wrench } from "lucide-react";
import type { DebriefTurn } from "#training/assessment/index";

const ICONS: Readonly<Record<"tool" | "hold" | "silence", LucideIcon>> = {
  tool: Wrench,
  hold: Pause,
  silence: Hourglass,
};

export function DeedTurn({ turn }: { turn: Pick<DebriefTurn, "kind" | "text" | "worked"> }) {
  const Icon = turn.kind === "hold" || turn.kind === "silence" ? ICONS[turn.kind] : ICONS.tool;
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
