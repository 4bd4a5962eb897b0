/** What leaving costs: a formula with one number that the site sets. */
import { useNavigation } from "@remix-run/react";
import type { TenurePage } from "#server/usecases/measures/index";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Panel } from "~/components/ui/Panel";
import { TextInput } from "~/components/ui/TextInput";
import { count } from "./words";

export type CostPanelProps = {
  cost: TenurePage["cost"];
  leavers: number;
  error: string | null;
  isSaved: boolean;
};

export function CostPanel({ cost, leavers, error, isSaved }: CostPanelProps) {
  const isPending = useNavigation().formMethod === "POST";
  const { estimate, low, high } = cost.published;
  return (
    <Panel title="What it costs" lead="Leavers of this time × cost of one leaver.">
      <p className="text-2xl font-semibold tabular-nums">{amount(cost.total)}</p>
      <p className="mt-1 text-muted">
        {count(leavers, "leaver")} × {amount(cost.amount)}
        {cost.isPublishedEstimate ? ", a published estimate: put in your own figure." : ", your own figure."}
      </p>
      <p className="mt-3 max-w-prose text-sm text-muted">
        Published figures for one leaver run from about {amount(low)} to {amount(high)} US dollars; ours
        stands at {amount(estimate)} until you change it.{" "}
        {leavers > 0
          ? `At either end of that range, this would be ${amount(leavers * low)} or ${amount(leavers * high)}. `
          : ""}
        Count hiring, training, the supervised weeks, and the months until somebody is up to speed.
      </p>
      <Form className="mt-5 flex flex-wrap items-end gap-3">
        <Field
          label="Cost of one leaver"
          hint="In your currency, without decimals. It holds for the whole site."
          error={error}
        >
          {(props) => (
            <TextInput
              {...props}
              name="amount"
              inputMode="numeric"
              defaultValue={amount(cost.amount)}
              maxLength={12}
              required
            />
          )}
        </Field>
        <Button isPending={isPending}>Save</Button>
      </Form>
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {isSaved ? "Saved." : ""}
      </p>
    </Panel>
  );
}

function amount(value: number): string {
  return value.toLocaleString("en-GB");
}
