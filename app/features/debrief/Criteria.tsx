/**
 * The criteria one by one: first what was missed or only begun, then what could
 * not be told, then what was met. What gave no occasion waits behind a fold.
 */
import type { ReactNode } from "react";
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { DebriefFinding } from "#training/assessment/index";
import { Panel } from "~/components/ui/Panel";
import { FindingCard } from "./FindingCard";
import type { OverruleProblem } from "./OverruleForm";

export function Criteria({ view, problem }: { view: DebriefView; problem: OverruleProblem | null }) {
  const { findings } = view.debrief;
  const of = (...levels: DebriefFinding["level"][]) =>
    findings.filter((finding) => levels.includes(finding.level));
  const missed = [...of("missed", "partly")].sort((left, right) => right.weight - left.weight);
  const unsure = of("not-sure");
  const met = of("met");
  const idle = of("not-applicable");
  const cards = (some: readonly DebriefFinding[]) =>
    some.map((finding) => (
      <FindingCard key={finding.criterion} finding={finding} view={view} problem={problem} />
    ));
  return (
    <Panel
      title="Criterion by criterion"
      lead="Each with the lines that show it. Weights say how much a criterion counts: 1 a little, 5 a lot."
    >
      <div className="flex flex-col gap-8">
        <Group title="To work on" count={missed.length}>
          {cards(missed)}
        </Group>
        <Group
          title="Not sure"
          count={unsure.length}
          lead={
            view.mayOverrule
              ? "Here the scorer could not tell for certain. It counts for nothing until you say how it was."
              : "Here the scorer could not tell for certain, so it counts for nothing. A trainer may have a look."
          }
        >
          {cards(unsure)}
        </Group>
        <Group title="Done well" count={met.length}>
          {cards(met)}
        </Group>
        {idle.length === 0 ? null : (
          <details>
            <summary className="inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink">
              No occasion in this contact ({idle.length})
            </summary>
            <div className="mt-3 flex flex-col">{cards(idle)}</div>
          </details>
        )}
      </div>
    </Panel>
  );
}

type GroupProps = { title: string; count: number; lead?: string; children: ReactNode };

function Group({ title, count, lead, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">
        {title} <span className="font-normal text-muted tabular-nums">({count})</span>
      </h3>
      {lead ? <p className="max-w-prose text-sm text-muted">{lead}</p> : null}
      <div className="mt-2 flex flex-col">{children}</div>
    </section>
  );
}
