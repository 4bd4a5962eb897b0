/** One cohort: its name, its first day together, and removing it while nobody belongs to it. */
import { useNavigation } from "@remix-run/react";
import type { CohortRecord } from "#server/usecases/people/ports";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { formatTime } from "~/components/ui/local-time";
import { TextInput } from "~/components/ui/TextInput";
import { EditorSummary, members, RemoveButton } from "./TeamEditor";

type CohortEditorProps = { cohort: CohortRecord; errors: Readonly<Record<string, string>> };

export function CohortEditor({ cohort, errors }: CohortEditorProps) {
  const pending = useNavigation().formData;
  const isPending = (intent: string) => pending?.get("id") === cohort.id && pending.get("intent") === intent;
  const start = new Date(`${cohort.startsOn}T00:00:00Z`);
  const day = formatTime(start, "date", { timeZone: "UTC", now: start });
  return (
    <details className="group border-t border-line" open={Object.keys(errors).length > 0}>
      <EditorSummary name={cohort.name} facts={`Started ${day} · ${members(cohort.memberCount)}`} />
      <div className="flex flex-col gap-5 px-4 pb-6 sm:px-6">
        <Form className="flex flex-col gap-5">
          <input type="hidden" name="intent" value="save-cohort" />
          <input type="hidden" name="id" value={cohort.id} />
          <CohortFields cohort={cohort} errors={errors} />
          <div>
            <Button isPending={isPending("save-cohort")}>Save cohort</Button>
          </div>
        </Form>
        <RemoveButton
          intent="remove-cohort"
          id={cohort.id}
          memberCount={cohort.memberCount}
          label="Remove cohort"
          isPending={isPending("remove-cohort")}
        />
      </div>
    </details>
  );
}

type CohortFieldsProps = {
  cohort: { readonly name: string; readonly startsOn: string };
  errors: Readonly<Record<string, string>>;
};

export function CohortFields({ cohort, errors }: CohortFieldsProps) {
  return (
    <div className="grid max-w-[38rem] gap-5 sm:grid-cols-[2fr_1fr]">
      <Field label="Name" error={errors.name ?? null}>
        {(props) => <TextInput {...props} name="name" defaultValue={cohort.name} required maxLength={80} />}
      </Field>
      <Field label="First day together" error={errors.startsOn ?? null}>
        {(props) => (
          <TextInput {...props} name="startsOn" type="date" defaultValue={cohort.startsOn} required />
        )}
      </Field>
    </div>
  );
}
