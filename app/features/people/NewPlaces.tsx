/** The forms at the end of the lists, for a new team and a new cohort. */
import { useNavigation } from "@remix-run/react";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { TextInput } from "~/components/ui/TextInput";
import { CohortFields } from "./CohortEditor";

export function NewTeam({ error }: { error: string | undefined }) {
  return (
    <NewPlace intent="save-team" label="Add team">
      <Field label="New team" error={error ?? null} className="max-w-[26rem]">
        {(props) => <TextInput {...props} name="name" required maxLength={80} />}
      </Field>
    </NewPlace>
  );
}

type NewCohortProps = { today: string; errors: Readonly<Record<string, string>> };

export function NewCohort({ today, errors }: NewCohortProps) {
  return (
    <NewPlace intent="save-cohort" label="Add cohort">
      <p className="-mb-2 font-[550]">New cohort</p>
      <CohortFields cohort={{ name: "", startsOn: today }} errors={errors} />
    </NewPlace>
  );
}

type NewPlaceProps = { intent: string; label: string; children: React.ReactNode };

function NewPlace({ intent, label, children }: NewPlaceProps) {
  const pending = useNavigation().formData;
  const isPending = pending?.get("intent") === intent && pending.get("id") === null;
  return (
    <Form className="flex flex-col gap-4 border-t border-line px-4 py-5 sm:px-6">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <div>
        <Button isPending={isPending}>{label}</Button>
      </div>
    </Form>
  );
}
