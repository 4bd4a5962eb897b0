/** For trainers: the attempts in which something hangs on a human eye. */
import { ClipboardCheck } from "lucide-react";
import type { AttemptToRead, Coaching } from "#server/usecases/today/index";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";

export function CoachingSection({ coaching }: { coaching: Coaching }) {
  const { toRead, total, days } = coaching;
  return (
    <Panel
      title="Attempts to read"
      lead={`Of the last ${days} days: errors of conduct first, then what the scorer was not sure of.`}
      actions={<TextLink to="/attempts">All attempts</TextLink>}
    >
      {toRead.length === 0 ? (
        <EmptyState title="Nothing waits for you" icon={ClipboardCheck}>
          No attempt of the last {days} days holds an error of conduct or a finding that could not be told.
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {toRead.map((attempt) => (
            <ToRead key={attempt.attemptId} attempt={attempt} />
          ))}
        </ul>
      )}
      {total > toRead.length ? (
        <p className="mt-3 text-sm text-muted">and {total - toRead.length} more like these</p>
      ) : null}
    </Panel>
  );
}

function ToRead({ attempt }: { attempt: AttemptToRead }) {
  const { attemptId, learnerName, scenarioTitle, endedAt, mode, score, fatal, notSure } = attempt;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="min-w-0">
        <TextLink to={`/attempts/${attemptId}/debrief`}>
          {learnerName}: {scenarioTitle}
        </TextLink>
        <p className="text-sm text-muted">
          {mode === "assessed" ? "Assessed" : "Practice"}, {Math.round(score * 100)}%,{" "}
          <LocalTime at={endedAt} style="relative" />
        </p>
      </div>
      <p className="flex flex-wrap gap-2">
        {fatal.map((title) => (
          <Tag key={title} tone="problem" className="whitespace-normal">
            {title}
          </Tag>
        ))}
        {notSure.length === 0 ? null : (
          <Tag tone="info">{notSure.length === 1 ? "1 not sure" : `${notSure.length} not sure`}</Tag>
        )}
      </p>
    </li>
  );
}
