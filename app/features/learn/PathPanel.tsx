/** A path that the reader is enrolled in: its steps in order, and the one to do now. */
import { Check, Lock } from "lucide-react";
import type { PathView, StepView } from "#server/usecases/learning/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { classes } from "~/components/ui/classes";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Progress } from "~/components/ui/Progress";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { dayToDate } from "./day-to-date";

export function PathPanel({ path }: { path: PathView }) {
  return (
    <Panel
      title={path.title}
      lead={path.summary}
      actions={
        path.next === undefined ? (
          <Tag tone="success">Finished</Tag>
        ) : (
          <ButtonLink variant="primary" to={addressOf(path.next)}>
            {path.done === 0 ? "Start" : "Go on"}
          </ButtonLink>
        )
      }
    >
      <Progress
        value={path.done}
        max={path.steps.length}
        label={`${path.title}: steps done`}
        className="mb-1 w-full"
      />
      <p className="mb-4 text-sm text-muted">
        {path.done} of {path.steps.length} steps done
      </p>
      <ol className="flex flex-col">
        {path.steps.map((step, index) => (
          <Step key={`${step.step.kind}-${step.step.slug}-${index}`} step={step} number={index + 1} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step, number }: { step: StepView; number: number }) {
  return (
    <li className="flex items-start gap-3 border-t border-line py-3 first:border-t-0">
      <span
        className={classes(
          "mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-full border text-xs tabular-nums",
          step.state === "done" && "border-transparent bg-accent text-on-accent",
          step.state === "open" && "border-accent font-semibold text-accent",
          step.state === "locked" && "border-line-strong text-muted",
        )}
      >
        {step.state === "done" ? <Check aria-hidden className="size-4" /> : number}
      </span>
      <div className="min-w-0 flex-1">
        <p className={classes("font-[550]", step.state === "locked" && "text-muted")}>
          {step.state === "locked" ? step.title : <TextLink to={addressOf(step)}>{step.title}</TextLink>}
        </p>
        <p className="text-sm text-muted">
          {kindOf(step)}, about {step.minutes} min
        </p>
      </div>
      <p className="shrink-0 text-right text-sm text-muted">
        <Due step={step} />
      </p>
    </li>
  );
}

function Due({ step }: { step: StepView }) {
  if (step.doneAt !== undefined) {
    return (
      <>
        Done <LocalTime at={step.doneAt} />
      </>
    );
  }
  if (step.isOverdue) return <Tag tone="warning">Overdue</Tag>;
  return (
    <span className="inline-flex items-center gap-1">
      {step.state === "locked" ? (
        <Lock aria-label="Opens after the step before it" className="size-3.5" />
      ) : null}
      due <LocalTime at={dayToDate(step.dueOn)} />
    </span>
  );
}

function kindOf({ step }: StepView): string {
  if (step.kind === "module") return "Lessons and a quiz";
  return step.mode === "assessed" ? "Assessed conversation" : "Practice conversation";
}

function addressOf({ step }: StepView): string {
  return step.kind === "module" ? `/learn/${step.slug}` : `/practise#scenario-${step.slug}`;
}
