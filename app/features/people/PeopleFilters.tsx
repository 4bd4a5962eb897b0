/** Search and filters of the people list, as a form that anybody can bookmark the result of. */
import { useNavigation } from "@remix-run/react";
import { Search } from "lucide-react";
import { ROLES } from "#training/shared/access";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Select } from "~/components/ui/Select";
import { TextInput } from "~/components/ui/TextInput";
import { TextLink } from "~/components/ui/TextLink";
import type { Named } from "./PersonFields";
import { ROLE_NAMES, STANDING_NAMES } from "./sentences";

export type FilterValues = {
  readonly text: string;
  readonly role: string;
  readonly team: string;
  readonly cohort: string;
  readonly standing: string;
};

type PeopleFiltersProps = {
  values: FilterValues;
  isNarrowed: boolean;
  teams: readonly Named[];
  cohorts: readonly Named[];
};

export function PeopleFilters({ values, isNarrowed, teams, cohorts }: PeopleFiltersProps) {
  const isPending = useNavigation().state === "loading";
  return (
    <Form method="get" role="search" aria-label="People" className="mb-6">
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr]">
        <Field label="Name or email" className="col-span-2 lg:col-span-1">
          {(props) => (
            <TextInput {...props} name="text" type="search" defaultValue={values.text} maxLength={100} />
          )}
        </Field>
        <Field label="Role">
          {(props) => (
            <Select
              {...props}
              name="role"
              defaultValue={values.role}
              options={withAll(
                "Any role",
                ROLES.map((role) => ({ id: role, name: ROLE_NAMES[role] })),
              )}
            />
          )}
        </Field>
        <Field label="Team">
          {(props) => (
            <Select {...props} name="team" defaultValue={values.team} options={withAll("Any team", teams)} />
          )}
        </Field>
        <Field label="Cohort">
          {(props) => (
            <Select
              {...props}
              name="cohort"
              defaultValue={values.cohort}
              options={withAll("Any cohort", cohorts)}
            />
          )}
        </Field>
        <Field label="Standing">
          {(props) => (
            <Select {...props} name="standing" defaultValue={values.standing} options={STANDING_OPTIONS} />
          )}
        </Field>
      </div>
      <div className="mt-4 flex items-center gap-4">
        <Button isPending={isPending}>
          <Search aria-hidden className="size-4" />
          Show
        </Button>
        {isNarrowed ? <TextLink to="/admin/people">Clear the filters</TextLink> : null}
      </div>
    </Form>
  );
}

const STANDING_OPTIONS = [
  { value: "active", label: STANDING_NAMES.active },
  { value: "left", label: STANDING_NAMES.left },
  { value: "withdrawn", label: STANDING_NAMES.withdrawn },
  { value: "all", label: "Everybody" },
];

function withAll(all: string, named: readonly Named[]) {
  return [{ value: "", label: all }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
}
