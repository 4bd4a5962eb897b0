/** Who finished the path early beside who did not: a comparison, not a proof. */
import type { CohortPage } from "#server/usecases/measures/index";
import { EXPOSURE_DAYS } from "#training/analytics/cohorts";
import { EmptyState } from "~/components/ui/EmptyState";
import { Notice } from "~/components/ui/Notice";
import { Panel } from "~/components/ui/Panel";
import { ReadinessTable, StayingTable } from "./CohortTables";
import { ExportLink } from "./ExportLink";
import { RetentionCurves } from "./RetentionCurves";
import { count, percent } from "./words";

/** Day since hire at which the two groups are set side by side in words. */
const DAY_IN_WORDS = 180;

export function ExposurePanel({ exposure }: { exposure: CohortPage["exposure"] }) {
  const groups = [exposure.within, exposure.without];
  const lead = `People still here on day ${EXPOSURE_DAYS}, by whether they had finished their path by then. ${count(exposure.leftOut, "person", "people")} left earlier or started too lately, and ${exposure.leftOut === 1 ? "is" : "are"} in neither group: who leaves in the first days has no chance to finish.`;
  if (groups.some((group) => group.size === 0))
    return (
      <Panel title="Does finishing the path early go with staying?" lead={lead}>
        <EmptyState title="Nothing to compare yet">
          One of the two groups is empty. It fills as people pass their first {EXPOSURE_DAYS} days.
        </EmptyState>
      </Panel>
    );
  return (
    <Panel
      title="Does finishing the path early go with staying?"
      lead={lead}
      actions={<ExportLink to="/cohorts.csv?table=exposure" of="the two groups" />}
      isFlush
    >
      <div className="flex flex-col gap-4 px-4 pb-4 sm:px-6">
        <Notice title="A comparison, not a proof">
          Nobody was put into these groups by chance. People who finish early may differ in other ways: in
          shifts, in team, in how much the job suits them.
        </Notice>
        <RetentionCurves title="Staying, by training" summary={summaryOf(exposure)} groups={groups} />
      </div>
      <StayingTable groups={groups} caption="Staying, by when the path was finished" first="Path" />
      <div className="border-t border-line">
        <ReadinessTable groups={groups} caption="Readiness, by when the path was finished" first="Path" />
      </div>
    </Panel>
  );
}

function summaryOf({ within, without }: CohortPage["exposure"]): string {
  const shareOf = ({ retention }: CohortPage["exposure"]["within"]) =>
    retention.find((each) => each.day === DAY_IN_WORDS)?.share ?? null;
  const [finished, others] = [shareOf(within), shareOf(without)];
  if (finished === null || others === null) return "Each step down is somebody leaving.";
  return `After ${DAY_IN_WORDS} days, ${percent(finished)} of those who had finished early are still here, and ${percent(others)} of the others.`;
}
