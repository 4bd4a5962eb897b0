/** Above a line of a transcript: its turn, whose it is, the customer's mood with it, and when. */
import { Globe, Lock } from "lucide-react";
import type { DebriefTurn } from "#training/assessment/index";
import { moodLevel } from "#training/simulation/mood";
import { momentInWords } from "#training/simulation/story-time";
import { LocalTime } from "~/components/ui/LocalTime";
import { MoodFace } from "~/components/ui/MoodFace";

export type HeadedTurn = Pick<DebriefTurn, "turn" | "mood" | "at"> &
  Partial<Pick<DebriefTurn, "storyAt" | "place">>;

export function TurnHeading({ turn, by }: { turn: HeadedTurn; by: string }) {
  return (
    <p className="mb-0.5 flex flex-wrap items-center gap-x-3 text-sm text-muted">
      <span className="tabular-nums">{turn.turn}</span>
      <span className="font-[550] text-ink">{by}</span>
      {turn.mood === undefined ? null : <MoodFace mood={moodLevel(turn.mood)} size="sm" />}
      {turn.place === undefined ? null : <Place of={turn.place} />}
      {turn.storyAt === undefined ? (
        <LocalTime at={turn.at} style="time" className="tabular-nums" />
      ) : (
        <span className="tabular-nums">{momentInWords(turn.storyAt)}</span>
      )}
    </p>
  );
}

function Place({ of }: { of: "public" | "private" }) {
  const Icon = of === "public" ? Globe : Lock;
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden className="size-3.5" />
      {of === "public" ? "in public" : "in private"}
    </span>
  );
}
