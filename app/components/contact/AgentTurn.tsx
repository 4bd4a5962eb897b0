/** A line of the agent in a transcript, with what it did. */
import type { DebriefTurn } from "#training/assessment/index";
import { POOR_MOVES } from "#training/simulation/vocabulary";
import { Tag } from "~/components/ui/Tag";
import { LineText } from "./LineText";
import { TurnHeading } from "./TurnHeading";
import { MOVE_WORDS } from "./words";

export function AgentTurn({ turn, by }: { turn: DebriefTurn; by: string }) {
  const reasons = turn.moves.flatMap(({ move, because }) => (POOR.has(move) ? (because ?? []) : []));
  return (
    <>
      <TurnHeading turn={turn} by={by} />
      <LineText turn={turn} />
      {turn.moves.length === 0 ? null : (
        <ul aria-label="What this line did" className="mt-1.5 flex flex-wrap gap-1.5">
          {turn.moves.map((found) => (
            <li key={found.move}>
              <MoveTag found={found} />
            </li>
          ))}
        </ul>
      )}
      {[...new Set(reasons)].map((reason) => (
        <p key={reason} className="mt-1 max-w-prose text-sm text-muted">
          {reason}
        </p>
      ))}
    </>
  );
}

const POOR = new Set<string>(POOR_MOVES);

function MoveTag({ found }: { found: DebriefTurn["moves"][number] }) {
  const word = MOVE_WORDS[found.move];
  const isPoor = POOR.has(found.move);
  return (
    <Tag tone={isPoor && !found.unsure ? "warning" : "neutral"}>
      {found.unsure ? `perhaps ${word}` : word}
    </Tag>
  );
}
