/** Who stayed, as curves on one clock: days since hire. At most four at once; more nobody can tell apart. */
import type { GroupMeasures } from "#server/usecases/measures/index";
import { SurvivalCurve } from "~/components/charts/SurvivalCurve";
import { Button } from "~/components/ui/Button";
import { Checkbox } from "~/components/ui/Checkbox";
import { Form } from "~/components/ui/Form";
import { percent } from "./words";

const MOST_CURVES = 4;

export type RetentionCurvesProps = {
  title: string;
  summary: string;
  groups: readonly GroupMeasures[];
};

export function RetentionCurves({ title, summary, groups }: RetentionCurvesProps) {
  return (
    <SurvivalCurve
      title={title}
      summary={summary}
      xLabel="Days since hire"
      series={groups.map(({ id, name, curve }) => ({
        key: id,
        label: name,
        steps: curve.map(({ day, share, atRisk }) => ({ at: day, share, atRisk })),
      }))}
    />
  );
}

/** The cohorts to draw: those asked for, or the youngest with somebody in them. */
export function chosenGroups(groups: readonly GroupMeasures[], asked: readonly string[]): GroupMeasures[] {
  const chosen = groups.filter((group) => asked.includes(group.id));
  const drawable = groups.filter((group) => group.size > 0);
  return (chosen.length > 0 ? chosen : drawable).slice(0, MOST_CURVES);
}

/** "After 90 days 80% of Autumn, 92% of Spring are still here." */
export function summaryOf(groups: readonly GroupMeasures[]): string {
  const day = 90;
  const known = groups.flatMap(({ name, retention }) => {
    const share = retention.find((each) => each.day === day)?.share ?? null;
    return share === null ? [] : [`${percent(share)} of ${name}`];
  });
  if (known.length === 0) return `Nobody was hired ${day} days ago yet. Each step down is somebody leaving.`;
  return `After ${day} days, still here: ${known.join(", ")}. Each step down is somebody leaving.`;
}

type ChooserProps = { groups: readonly GroupMeasures[]; chosen: readonly GroupMeasures[] };

export function CurveChooser({ groups, chosen }: ChooserProps) {
  if (groups.length <= MOST_CURVES) return null;
  return (
    <Form method="get" preventScrollReset className="mt-4 border-t border-line pt-4">
      <fieldset>
        <legend className="mb-1 text-sm font-[550]">Cohorts in the picture, at most {MOST_CURVES}</legend>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          {groups.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="cohort"
              value={id}
              label={name}
              defaultChecked={chosen.some((group) => group.id === id)}
            />
          ))}
          <Button size="sm">Draw</Button>
        </div>
      </fieldset>
    </Form>
  );
}
