/** A path that the reader is enrolled in: its steps in order, and the one to do now. */
import { Check, ChevronRight, Lock } from "lucide-react";
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
      <Steps path={path} />
    </Panel>
  );
}

/** Steps ahead of the open one that are in sight; the others wait behind a fold. */
const STEPS_IN_SIGHT = 4;

function Steps({ path }: { path: PathView }) {
  const steps = path.steps.map((step, index) => ({ step, number: index + 1 }));
  const done = steps.filter(({ step }) => step.state === "done");
  const ahead = steps.filter(({ step }) => step.state !== "done");
  const later = ahead.slice(STEPS_IN_SIGHT + 1);
  return (
    <>
      {done.length === 0 ? null : (
        <FoldedSteps title={`${done.length} ${done.length === 1 ? "step" : "steps"} done`} steps={done} />
      )}
      <StepList steps={ahead.slice(0, STEPS_IN_SIGHT + 1)} />
      {later.length === 0 ? null : <FoldedSteps title={`${later.length} more to come`} steps={later} />}
    </>
  );
}

type NumberedStep = { readonly step: StepView; readonly number: number };

function FoldedSteps({ title, steps }: { title: string; steps: readonly NumberedStep[] }) {
  return (
    <details className="group border-t border-line first-of-type:border-t-0">
      <summary className="flex w-fit items-center gap-1 rounded-sm py-3 text-sm text-muted hover:text-ink">
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <StepList steps={steps} />
    </details>
  );
}

function StepList({ steps }: { steps: readonly NumberedStep[] }) {
  return (
    <ol className="flex flex-col">
      {steps.map(({ step, number }) => (
        <Step key={number} step={step} number={number} />
      ))}
    </ol>
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
  if (step.isOverdue && step.state === "open") return <Tag tone="warning">Overdue</Tag>;
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
