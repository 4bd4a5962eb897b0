/** How far the path is, and which steps are late or due soon. */
import type { LearnerToday } from "#server/usecases/today/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Progress } from "~/components/ui/Progress";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { Day } from "./Day";

type Path = NonNullable<LearnerToday["path"]>;

export function PathProgress({ path }: { path: Path }) {
  return (
    <Panel title={path.title} actions={<TextLink to="/learn">All steps</TextLink>}>
      <Progress value={path.done} max={path.total} label={`${path.title}: steps done`} className="w-full" />
      <p className="mt-1 text-sm text-muted">
        {path.done} of {path.total} steps done
        {path.finishedAt === null ? null : (
          <>
            , finished <LocalTime at={path.finishedAt} />
          </>
        )}
      </p>
      {path.finishedAt === null ? <Due path={path} /> : null}
    </Panel>
  );
}

function Due({ path }: { path: Path }) {
  if (path.due.length === 0)
    return <p className="mt-4 text-sm text-muted">Nothing else is due in the next three days.</p>;
  return (
    <ul className="mt-4 flex flex-col">
      {path.due.map((step) => (
        <li
          key={`${step.kind}-${step.slug}-${step.mode}`}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line py-2.5"
        >
          <span className="min-w-0">
            {step.title}
            <span className="block text-sm text-muted">
              {step.kind === "module" ? "Module" : step.mode === "assessed" ? "Assessed contact" : "Practice"}
            </span>
          </span>
          <span className="text-sm">
            {step.isOverdue ? (
              <Tag tone="warning">
                was due <Day day={step.dueOn} />
              </Tag>
            ) : (
              <span className="text-muted">
                due <Day day={step.dueOn} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
