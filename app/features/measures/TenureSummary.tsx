/** The ledger in a few numbers, the formula of each beside it. */
import type { TenurePage } from "#server/usecases/measures/index";
import { EARLY_DAYS } from "#training/analytics/tenure";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { count, percent } from "./words";

export function TenureSummary({ page, months }: { page: TenurePage; months: number }) {
  const { turnover, early, reasons } = page;
  const { leavers, before, after, rate } = turnover;
  return (
    <Panel>
      <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
        <Stat label="Here today" value={after} meaning={`${before} when this time began.`} />
        <Stat
          label={`Turnover in ${months} months`}
          value={rate === null ? "–" : percent(rate)}
          meaning={
            rate === null
              ? "Nobody was employed."
              : `${count(leavers, "leaver")} ÷ ((${before} + ${after}) ÷ 2 people).`
          }
        />
        <Stat
          label={`Left within ${EARLY_DAYS} days`}
          value={early.early}
          meaning={
            early.all === 0
              ? "Nobody left in this time."
              : `Of ${early.all} who left. Early leavers point at hiring and the first weeks.`
          }
        />
        <Stat
          label="Left by their own choice"
          value={reasons.voluntary}
          meaning={`${reasons.involuntary} by the employer’s decision${reasons.unknown > 0 ? `, ${reasons.unknown} for reasons not noted` : ""}.`}
        />
      </div>
    </Panel>
  );
}
