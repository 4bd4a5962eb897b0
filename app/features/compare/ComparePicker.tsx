/** Which two of a family stand side by side; there is something to choose from three on. */
import type { ComparisonView } from "#server/usecases/debriefs/index";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Select } from "~/components/ui/Select";

export function ComparePicker({ view }: { view: ComparisonView }) {
  const read = view.family.filter(({ score }) => score !== null);
  if (read.length < 3) return null;
  const options = read.map(({ id, number, score }) => ({
    value: id,
    label: `Attempt ${number}, ${Math.round((score ?? 0) * 100)}%`,
  }));
  const [first, second] = view.attempts;
  return (
    <Form method="get" className="mb-6 flex flex-wrap items-end gap-4" key={`${first.id} ${second.id}`}>
      <Field label="Attempt on the left">
        {(props) => <Select {...props} name="left" defaultValue={first.id} options={options} />}
      </Field>
      <Field label="Attempt on the right">
        {(props) => <Select {...props} name="with" defaultValue={second.id} options={options} />}
      </Field>
      <Button>Compare</Button>
    </Form>
  );
}
