/**
 * What was said and done, in its order: each line of the agent with what it did,
 * each line of the customer with the mood behind it, and the way back into it.
 */
import { Hourglass, type LucideIcon, Pause, Wrench } from "lucide-react";
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { DebriefTurn } from "#training/assessment/index";
import { moodLevel } from "#training/simulation/mood";
import { POOR_MOVES } from "#training/simulation/vocabulary";
import { LocalTime } from "~/components/ui/LocalTime";
import { MoodFace } from "~/components/ui/MoodFace";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { Reasons } from "./Reasons";
import { TryAgain } from "./TryAgain";
import { firstNameOf, MOVE_WORDS } from "./words";

export function DebriefTranscript({ view }: { view: DebriefView }) {
  const { turns } = view.debrief;
  return (
    <Panel
      title="The whole contact"
      lead={
        view.isOwn
          ? "Tags say what each line did. Every line of the customer is a place to try again from."
          : "Tags say what each line did."
      }
    >
      <ol className="flex flex-col">
        {turns.map((turn) => (
          <li
            key={turn.number}
            id={`turn-${turn.number}`}
            className="scroll-mt-24 border-t border-line py-3 first:border-t-0 target:bg-accent-wash"
          >
            <Entry turn={turn} view={view} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type EntryProps = { turn: DebriefTurn; view: DebriefView };

function Entry({ turn, view }: EntryProps) {
  if (turn.kind === "agent") return <AgentLine turn={turn} view={view} />;
  if (turn.kind === "customer") return <CustomerLine turn={turn} view={view} />;
  return <Deed turn={turn} />;
}

function AgentLine({ turn, view }: EntryProps) {
  const reasons = turn.moves.flatMap(({ move, because }) => (POOR.has(move) ? (because ?? []) : []));
  return (
    <div className="sm:pl-16">
      <Heading turn={turn} by={view.isOwn ? "You" : view.learner.name} />
      <p className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]">{turn.text}</p>
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
    </div>
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

function CustomerLine({ turn, view }: EntryProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 sm:flex-nowrap">
      <div className="min-w-0">
        <Heading turn={turn} by={view.scenario.customer} />
        <p className="max-w-prose whitespace-pre-wrap [overflow-wrap:anywhere]">{turn.text}</p>
        {turn.reasons.length === 0 ? null : (
          <details className="mt-1.5">
            <summary
              aria-label={`What moved ${view.scenario.customer} in turn ${turn.turn}`}
              className="inline-flex min-h-6 items-center rounded-sm text-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
            >
              What moved {firstNameOf(view.scenario.customer)}
            </summary>
            <div className="mt-2">
              <Reasons reasons={turn.reasons} />
            </div>
          </details>
        )}
      </div>
      {view.isOwn && turn.canBranch ? (
        <TryAgain atEvent={turn.number} label={`Try again from turn ${turn.turn}`} variant="quiet" size="sm">
          Try again from here
        </TryAgain>
      ) : null}
    </div>
  );
}

function Heading({ turn, by }: { turn: DebriefTurn; by: string }) {
  return (
    <p className="mb-0.5 flex flex-wrap items-center gap-x-3 text-sm text-muted">
      <span className="tabular-nums">{turn.turn}</span>
      <span className="font-[550] text-ink">{by}</span>
      {turn.mood === undefined ? null : <MoodFace mood={moodLevel(turn.mood)} size="sm" />}
      <LocalTime at={turn.at} style="time" className="tabular-nums" />
    </p>
  );
}

const DEED_ICONS: Readonly<Record<"tool" | "hold" | "silence", LucideIcon>> = {
  tool: Wrench,
  hold: Pause,
  silence: Hourglass,
};

function Deed({ turn }: { turn: DebriefTurn }) {
  const Icon = turn.kind === "hold" || turn.kind === "silence" ? DEED_ICONS[turn.kind] : DEED_ICONS.tool;
  return (
    <p className="flex items-start gap-3 text-sm text-muted sm:pl-16">
      <Icon aria-hidden className="mt-1 size-4 shrink-0" />
      <span className="max-w-prose min-w-0 [overflow-wrap:anywhere]">
        {turn.text}
        {turn.worked ? null : " (refused)"}
      </span>
    </p>
  );
}
