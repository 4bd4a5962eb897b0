/** Sign in with address and password. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useNavigation, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { QuietPage } from "~/components/shell/QuietPage";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { TextInput } from "~/components/ui/TextInput";
import { PasswordField } from "~/features/people/PasswordField";
import { TimeZoneField } from "~/features/people/TimeZoneField";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { WaitNotice } from "~/features/people/WaitNotice";
import { redirectWithCookies } from "~/routing/cookies";
import { readForm } from "~/routing/form";
import { safeNext } from "~/routing/safe-next";

export const handle = { layout: "quiet" };
export const meta: MetaFunction = () => [{ title: "Sign in · Composure" }];

const SignInForm = z.object({
  email: z.string().max(300),
  password: z.string().max(1000),
  next: z.string().max(2000).default("/"),
  timeZone: z.string().max(60).optional(),
});

const REFUSALS = {
  wrong: "The email address or the password is not right. Check both; capital letters count in the password.",
  left: "This account is closed, because its last day has passed. If that is a mistake, ask an admin.",
  withdrawn: "Sign-in to this account was withdrawn. Ask an admin to give it back.",
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.viewer !== null) throw redirect(safeNext(new URL(request.url).searchParams.get("next")));
  if (!(await context.services.people.setup.isDone())) throw redirect("/setup");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(context, request, SignInForm);
  if (!form.ok) return data({ problem: form.failure.problem ?? REFUSALS.wrong, waitInS: 0 }, { status: 400 });
  const { next, ...rest } = form.value;
  const entered = await context.services.people.signIn({ ...rest, browser: context.browser });
  if (entered.ok) return redirectWithCookies(safeNext(next), entered.value.cookies);
  const { failure } = entered;
  if (failure.reason !== "wait")
    return data({ problem: REFUSALS[failure.reason], waitInS: 0 }, { status: 400 });
  const waitInS = (failure.until.getTime() - context.now().getTime()) / 1000;
  return data(
    { problem: null, waitInS },
    { status: 429, headers: { "Retry-After": String(Math.ceil(waitInS)) } },
  );
}

export default function SignInPage() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  useFocusOnProblem(answer);
  const isPending = useNavigation().state !== "idle";
  return (
    <QuietPage
      title="Sign in"
      footer="Forgotten your password? Ask an admin for a reset link. No account yet? You get one by invitation."
    >
      <Form className="flex flex-col gap-5">
        {answer?.waitInS ? (
          <WaitNotice key={answer.waitInS} seconds={answer.waitInS} title="That was not right" />
        ) : null}
        {answer?.problem ? (
          <Notice tone="problem" title="You are not signed in">
            {answer.problem}
          </Notice>
        ) : null}
        <Field label="Email">
          {(props) => (
            <TextInput
              {...props}
              name="email"
              type="email"
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={254}
            />
          )}
        </Field>
        <PasswordField name="password" label="Password" />
        <input type="hidden" name="next" value={safeNext(search.get("next"))} />
        <TimeZoneField />
        <Button variant="primary" size="lg" isPending={isPending}>
          Sign in
        </Button>
      </Form>
    </QuietPage>
  );
}
