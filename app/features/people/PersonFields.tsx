/** The fields of a person, the same for inviting somebody and for changing them. */
import { useId } from "react";
import { ROLES, type Role } from "#training/shared/access";
import { Checkbox } from "~/components/ui/Checkbox";
import { Field } from "~/components/ui/Field";
import { Select } from "~/components/ui/Select";
import { TextInput } from "~/components/ui/TextInput";
import { ROLE_HINTS, ROLE_NAMES } from "./sentences";

export type PersonDraft = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
};

export type Named = { readonly id: string; readonly name: string };

type PersonFieldsProps = {
  draft: PersonDraft;
  teams: readonly Named[];
  cohorts: readonly Named[];
  errors: Readonly<Record<string, string>>;
};

export function PersonFields({ draft, teams, cohorts, errors }: PersonFieldsProps) {
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Name" error={errors.name ?? null}>
          {(props) => (
            <TextInput
              {...props}
              name="name"
              defaultValue={draft.name}
              required
              maxLength={80}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Email" error={errors.email ?? null}>
          {(props) => (
            <TextInput
              {...props}
              name="email"
              type="email"
              defaultValue={draft.email}
              required
              maxLength={254}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Team" isOptional error={errors.teamId ?? null}>
          {(props) => (
            <Select
              {...props}
              name="teamId"
              defaultValue={draft.teamId ?? ""}
              options={withNone("No team", teams)}
            />
          )}
        </Field>
        <Field label="Cohort" isOptional error={errors.cohortId ?? null}>
          {(props) => (
            <Select
              {...props}
              name="cohortId"
              defaultValue={draft.cohortId ?? ""}
              options={withNone("No cohort", cohorts)}
            />
          )}
        </Field>
        <Field
          label="First day"
          hint="Time to competency and tenure count from it."
          error={errors.hiredOn ?? null}
        >
          {(props) => (
            <TextInput {...props} name="hiredOn" type="date" defaultValue={draft.hiredOn} required />
          )}
        </Field>
      </div>
      <RoleBoxes held={draft.roles} error={errors.roles} />
    </div>
  );
}

function RoleBoxes({ held, error }: { held: readonly Role[]; error: string | undefined }) {
  const errorId = useId();
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 font-[550]">Roles</legend>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            name="roles"
            value={role}
            defaultChecked={held.includes(role)}
            label={ROLE_NAMES[role]}
            hint={ROLE_HINTS[role]}
          />
        ))}
      </div>
      {error ? (
        <p id={errorId} className="mt-1 text-sm text-brick">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function withNone(none: string, named: readonly Named[]) {
  return [{ value: "", label: none }, ...named.map(({ id, name }) => ({ value: id, label: name }))];
}
