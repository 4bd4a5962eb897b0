/** The steps of a path, with what is due and what is late. */
import { useState } from "react";
import type { PathRow } from "#server/usecases/measures/index";
import { Button } from "~/components/ui/Button";
import { DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Progress } from "~/components/ui/Progress";
import { Tag } from "~/components/ui/Tag";
import { Day } from "./Day";
import { ExportLink } from "./ExportLink";

type Step = PathRow["steps"][number];

export function PathPanel({ path, exportTo }: { path: PathRow; exportTo: string }) {
  const [isWhole, setWhole] = useState(false);
  const open = path.steps.filter((step) => step.state !== "done");
  const isCut = !isWhole && open.length < path.steps.length;
  return (
    <Panel title={path.title} lead={leadOf(path)} actions={<ExportLink to={exportTo} of="steps" />} isFlush>
      <div className="px-4 pb-4 sm:px-6">
        <Progress value={path.done} max={path.total} label={`Steps of ${path.title} done`} />
      </div>
      <DataTable
        caption={`Steps of ${path.title}`}
        narrow="stack"
        empty={<p className="px-4 pb-2 text-muted sm:px-6">Nothing is open any more.</p>}
        rows={isCut ? open : path.steps}
        columns={[
          {
            key: "step",
            header: "Step",
            cell: (step) => (
              <span className="flex flex-col">
                {step.title}
                <span className="text-xs font-normal text-muted">
                  {step.kind === "module" ? "module" : `conversation, ${step.mode}`}
                </span>
              </span>
            ),
          },
          { key: "due", header: "Due", cell: (step) => <Day on={step.dueOn} /> },
          { key: "state", header: "State", cell: (step) => <State step={step} /> },
        ]}
      />
      {isCut ? (
        <div className="px-4 py-3 sm:px-6">
          <Button type="button" variant="quiet" size="sm" onClick={() => setWhole(true)}>
            Show the steps that are done, too
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function leadOf({ done, total, overdue, finishedAt }: PathRow): string {
  if (finishedAt !== null) return `All ${total} steps are done.`;
  const late = overdue === 0 ? "None is overdue." : `${overdue} of the others overdue.`;
  return `${done} of ${total} steps are done. ${late}`;
}

function State({ step }: { step: Step }) {
  if (step.doneAt !== null)
    return (
      <span>
        Done <LocalTime at={step.doneAt} />
      </span>
    );
  if (step.isOverdue) return <Tag tone="warning">Overdue</Tag>;
  return <span className="text-muted">{step.state === "open" ? "Open" : "Comes later"}</span>;
}

export function NoPath({ name }: { name: string }) {
  return (
    <Panel title="Path">
      <EmptyState title="Enrolled in no path">
        Nothing is due for {name} until an admin enrols them.
      </EmptyState>
    </Panel>
  );
}
