/** Somebody with a link chooses a password: their first, or a new one. */
import { useNavigation } from "@remix-run/react";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { TextInput } from "~/components/ui/TextInput";
import { PasswordField } from "./PasswordField";
import { TimeZoneField } from "./TimeZoneField";
import { useFocusOnProblem } from "./use-focus-on-problem";

type ChoosePasswordProps = {
  owner: { name: string; email: string };
  submitLabel: string;
  problems: { problem: string | null; fields: Readonly<Record<string, string>> } | undefined;
};

export function ChoosePassword({ owner, submitLabel, problems }: ChoosePasswordProps) {
  useFocusOnProblem(problems);
  const isPending = useNavigation().state !== "idle";
  return (
    <Form className="flex flex-col gap-5">
      {problems?.problem ? <Notice tone="problem">{problems.problem}</Notice> : null}
      <Field label="Email" hint="You will sign in with this address.">
        {(props) => (
          <TextInput
            {...props}
            name="username"
            type="email"
            value={owner.email}
            readOnly
            autoComplete="username"
          />
        )}
      </Field>
      <PasswordField name="password" label="Password" owner={owner} error={problems?.fields.password} />
      <TimeZoneField />
      <Button variant="primary" size="lg" isPending={isPending}>
        {submitLabel}
      </Button>
    </Form>
  );
}
