/** Which people the team table shows. A plain GET form: the address keeps the choice. */
import type { TeamTable } from "#server/usecases/measures/index";
import type { TeamQuery, TeamShown } from "#training/analytics/questions";
import { Button } from "~/components/ui/Button";
import { Checkbox } from "~/components/ui/Checkbox";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Select } from "~/components/ui/Select";
import { TextInput } from "~/components/ui/TextInput";

const SHOWN: readonly { value: TeamShown; label: string }[] = [
  { value: "all", label: "Everybody" },
  { value: "overdue", label: "With something overdue" },
  { value: "on-the-way", label: "Not ready yet" },
  { value: "ready", label: "Ready" },
  { value: "fading", label: "Fading" },
  { value: "quiet", label: "Not seen for two weeks" },
];

export function TeamFilters({ query, teams }: { query: TeamQuery; teams: TeamTable["teams"] }) {
  return (
    <Form
      method="get"
      className="mb-6 grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto_auto]"
    >
      <input type="hidden" name="sort" value={query.sort} />
      <input type="hidden" name="direction" value={query.direction} />
      <Field label="Name">
        {(props) => (
          <TextInput {...props} type="search" name="text" defaultValue={query.text} maxLength={80} />
        )}
      </Field>
      <Field label="Team">
        {(props) => (
          <Select
            {...props}
            name="teamId"
            defaultValue={query.teamId ?? ""}
            options={[
              { value: "", label: teams.length > 1 ? "All teams" : "All" },
              ...teams.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Field>
      <Field label="Show">
        {(props) => <Select {...props} name="shown" defaultValue={query.shown} options={SHOWN} />}
      </Field>
      <Checkbox
        name="withLeavers"
        value="yes"
        defaultChecked={query.withLeavers}
        label="With leavers"
        className="lg:pb-1"
      />
      <Button>Apply</Button>
    </Form>
  );
}
