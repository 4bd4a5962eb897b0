/** Recording that somebody leaves, or that they stay after all. */
import { useNavigation } from "@remix-run/react";
import type { PersonInFull } from "#server/usecases/people/roster";
import { LEAVE_REASONS } from "#training/shared/people";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Panel } from "~/components/ui/Panel";
import { RadioGroup } from "~/components/ui/RadioGroup";
import { TextInput } from "~/components/ui/TextInput";
import { Day } from "./Day";
import { LEAVE_REASON_NAMES } from "./sentences";

type LeavingPanelProps = {
  person: PersonInFull;
  today: string;
  errors: Readonly<Record<string, string>>;
};

export function LeavingPanel({ person, today, errors }: LeavingPanelProps) {
  const intent = useNavigation().formData?.get("intent");
  if (person.leftOn !== null) {
    return (
      <Panel title="Leaving">
        <p className="max-w-prose">
          Last day: <Day day={person.leftOn} />.{" "}
          {person.leaveReason ? `${LEAVE_REASON_NAMES[person.leaveReason]}.` : null} They can sign in until
          the end of that day. What they did stays in the measures.
        </p>
        <Form className="mt-4">
          <input type="hidden" name="intent" value="stay" />
          <Button isPending={intent === "stay"}>Undo the leaving</Button>
        </Form>
      </Panel>
    );
  }
  return (
    <Panel title="Leaving" lead="Retention and the cost of turnover count from it. It can be undone.">
      <Form className="flex flex-col gap-5">
        <input type="hidden" name="intent" value="leave" />
        <Field label="Last day" error={errors.leftOn ?? null} className="max-w-60">
          {(props) => (
            <TextInput
              {...props}
              type="date"
              name="leftOn"
              defaultValue={today}
              min={person.hiredOn}
              required
            />
          )}
        </Field>
        <RadioGroup
          legend="Reason"
          name="reason"
          isRequired
          error={errors.reason ?? null}
          options={LEAVE_REASONS.map((reason) => ({ value: reason, label: LEAVE_REASON_NAMES[reason] }))}
        />
        <div>
          <Button isPending={intent === "leave"}>Record leaving</Button>
        </div>
      </Form>
    </Panel>
  );
}
