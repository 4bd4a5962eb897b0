/** Changing one's own password: the present one first. The answer's number empties the fields after a success. */
import { useNavigation } from "@remix-run/react";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { PasswordField } from "./PasswordField";
import { WaitNotice } from "./WaitNotice";

type PasswordFormProps = {
  owner: { name: string; email: string };
  fields: Readonly<Record<string, string>>;
  waitInS: number;
};

export function PasswordForm({ owner, fields, waitInS }: PasswordFormProps) {
  const isPending = useNavigation().formData?.get("intent") === "change-password";
  return (
    <Form className="flex max-w-[26rem] flex-col gap-5">
      <input type="hidden" name="intent" value="change-password" />
      {/* Tells password managers whose password it is. */}
      <input
        type="text"
        name="username"
        value={owner.email}
        readOnly
        autoComplete="username"
        className="hidden"
      />
      {waitInS > 0 ? (
        <WaitNotice key={waitInS} seconds={waitInS} title="The present password was not right" />
      ) : null}
      <PasswordField name="present" label="Present password" error={fields.present} />
      <PasswordField name="next" label="New password" owner={owner} error={fields.next} />
      <div>
        <Button isPending={isPending}>Change password</Button>
      </div>
    </Form>
  );
}
