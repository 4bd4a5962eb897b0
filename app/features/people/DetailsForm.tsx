/** A person's own name, and the address they sign in with. */
import { useNavigation } from "@remix-run/react";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { TextInput } from "~/components/ui/TextInput";

type DetailsFormProps = { name: string; email: string; error: string | undefined };

export function DetailsForm({ name, email, error }: DetailsFormProps) {
  const isPending = useNavigation().formData?.get("intent") === "rename";
  return (
    <Form className="flex max-w-[26rem] flex-col gap-5">
      <input type="hidden" name="intent" value="rename" />
      <Field label="Name" hint="As colleagues know you." error={error ?? null}>
        {(props) => (
          <TextInput {...props} name="name" defaultValue={name} required maxLength={80} autoComplete="name" />
        )}
      </Field>
      <Field label="Email" hint="You sign in with it. An admin can change it.">
        {(props) => <TextInput {...props} type="email" value={email} readOnly />}
      </Field>
      <div>
        <Button isPending={isPending}>Save name</Button>
      </div>
    </Form>
  );
}
