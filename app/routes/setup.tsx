/** The first start: whoever reads the terminal makes the first admin. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useNavigation } from "@remix-run/react";
import { useState } from "react";
import { z } from "zod";
import { PASSWORD_ADVICE } from "#training/shared/password";
import { EmailSchema, NameSchema } from "#training/shared/people";
import { QuietPage } from "~/components/shell/QuietPage";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { TextInput } from "~/components/ui/TextInput";
import { PasswordField } from "~/features/people/PasswordField";
import { isPasswordProblem } from "~/features/people/sentences";
import { TimeZoneField } from "~/features/people/TimeZoneField";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { WaitNotice } from "~/features/people/WaitNotice";
import { redirectWithCookies } from "~/routing/cookies";
import { fieldProblem, readForm } from "~/routing/form";

export const handle = { layout: "quiet" };
export const meta: MetaFunction = () => [{ title: "Set up · Composure" }];

const SetupForm = z.object({
  code: z.string().min(1, "Enter the code.").max(60, "The code is shorter."),
  name: NameSchema,
  email: EmailSchema,
  password: z.string().max(1000),
  timeZone: z.string().max(60).optional(),
});

const WRONG_CODE =
  "This is not the code. It stands in the terminal where Composure was started; a new start makes a new one.";

export async function loader({ context }: LoaderFunctionArgs) {
  if (await context.services.people.setup.isDone()) throw redirect("/");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(context, request, SetupForm);
  if (!form.ok) return data({ ...form.failure, waitInS: 0 }, { status: 400 });
  const done = await context.services.people.setup.finish({ ...form.value, browser: context.browser });
  if (done.ok) return redirectWithCookies("/admin/people", done.value.cookies);
  const { failure } = done;
  if (failure.reason === "already-set-up") return redirect("/sign-in");
  if (failure.reason === "wait") {
    const waitInS = (failure.until.getTime() - context.now().getTime()) / 1000;
    return data({ problem: null, fields: {}, waitInS }, { status: 429 });
  }
  const problems = isPasswordProblem(failure.reason)
    ? fieldProblem("password", PASSWORD_ADVICE[failure.reason])
    : fieldProblem("code", WRONG_CODE);
  return data({ ...problems, waitInS: 0 }, { status: 400 });
}

export default function SetupPage() {
  const answer = useActionData<typeof action>();
  useFocusOnProblem(answer);
  const [owner, setOwner] = useState({ name: "", email: "" });
  const isPending = useNavigation().state !== "idle";
  const fields: Readonly<Record<string, string>> = answer?.fields ?? {};
  return (
    <QuietPage
      title="Welcome to Composure"
      lead="There is no account yet. Make the first one: it will be an admin, who invites everybody else."
    >
      <Form className="flex flex-col gap-5">
        {answer?.waitInS ? (
          <WaitNotice key={answer.waitInS} seconds={answer.waitInS} title="The code was not right" />
        ) : null}
        {answer?.problem ? <Notice tone="problem">{answer.problem}</Notice> : null}
        <Field
          label="One-time code"
          hint="It stands in the terminal where Composure was started."
          error={fields.code}
        >
          {(props) => (
            <TextInput
              {...props}
              name="code"
              required
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              className="font-mono tracking-widest"
            />
          )}
        </Field>
        <Field label="Your name" error={fields.name}>
          {(props) => (
            <TextInput
              {...props}
              name="name"
              required
              autoComplete="name"
              maxLength={80}
              onChange={(event) => setOwner({ ...owner, name: event.target.value })}
            />
          )}
        </Field>
        <Field label="Email" hint="You will sign in with it. Composure sends no mail." error={fields.email}>
          {(props) => (
            <TextInput
              {...props}
              name="email"
              type="email"
              required
              autoComplete="username"
              maxLength={254}
              onChange={(event) => setOwner({ ...owner, email: event.target.value })}
            />
          )}
        </Field>
        <PasswordField name="password" label="Password" owner={owner} error={fields.password} />
        <TimeZoneField />
        <Button variant="primary" size="lg" isPending={isPending}>
          Make the account
        </Button>
      </Form>
    </QuietPage>
  );
}
