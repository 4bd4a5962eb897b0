/** One's own account: name, password, and where one is signed in. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { ChangePasswordFailure } from "#server/usecases/people/own-account";
import { PASSWORD_ADVICE } from "#training/shared/password";
import { NameSchema } from "#training/shared/people";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { DetailsForm } from "~/features/people/DetailsForm";
import { FormAnswer } from "~/features/people/FormAnswer";
import { PasswordForm } from "~/features/people/PasswordForm";
import { SignedInBrowsers } from "~/features/people/SignedInBrowsers";
import { isPasswordProblem } from "~/features/people/sentences";
import { useFocusOnProblem } from "~/features/people/use-focus-on-problem";
import { redirectWithCookies } from "~/routing/cookies";
import { type FormProblems, fieldProblem, readForm } from "~/routing/form";
import { requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Account · Composure" }];

const AccountForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("rename"), name: NameSchema }),
  z.object({
    intent: z.literal("change-password"),
    present: z.string().max(1000),
    next: z.string().max(1000),
  }),
  z.object({ intent: z.literal("end-session"), reference: z.string().max(20) }),
  z.object({ intent: z.literal("end-all-sessions") }),
]);

type Answer = FormProblems & { readonly done: string | null; readonly waitInS: number };
const done = (sentence: string): Answer => ({ problem: null, fields: {}, done: sentence, waitInS: 0 });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const browsers = await context.services.people.ownAccount.browsers(viewer, context.browser);
  return { owner: { name: viewer.name, email: viewer.email }, browsers };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, AccountForm);
  if (!form.ok) return data({ ...form.failure, done: null, waitInS: 0 }, { status: 400 });
  const { ownAccount, sessions } = context.services.people;
  switch (form.value.intent) {
    case "rename":
      await ownAccount.rename(viewer, form.value.name);
      return data(done("Your name is saved."));
    case "end-session":
      await ownAccount.endSession(viewer, form.value.reference);
      return data(done("That browser is signed out."));
    case "end-all-sessions": {
      await ownAccount.endAllSessions(viewer);
      return redirectWithCookies("/sign-in", await sessions.end(context.browser));
    }
    case "change-password": {
      const { present, next } = form.value;
      const changed = await ownAccount.changePassword(viewer, { present, next, browser: context.browser });
      if (changed.ok) return data(done("Your password is changed. Every other browser is signed out."));
      return data(passwordAnswer(changed.failure, context.now()), { status: 400 });
    }
  }
}

function passwordAnswer(failure: ChangePasswordFailure, now: Date): Answer {
  const none = { problem: null, fields: {}, done: null, waitInS: 0 };
  if (failure.reason === "wait")
    return { ...none, waitInS: (failure.until.getTime() - now.getTime()) / 1000 };
  if (failure.reason === "wrong")
    return { ...none, ...fieldProblem("present", "This is not your present password.") };
  const text = isPasswordProblem(failure.reason)
    ? PASSWORD_ADVICE[failure.reason]
    : "This is the present password. Choose another.";
  return { ...none, ...fieldProblem("next", text) };
}

export default function AccountPage() {
  const { owner, browsers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  useFocusOnProblem(answer);
  const fields: Readonly<Record<string, string>> = answer?.fields ?? {};
  return (
    <>
      <PageHeader title="Account" lead="Your name, your password, and where you are signed in." />
      <div className="flex max-w-[48rem] flex-col gap-6">
        <FormAnswer answer={answer} />
        <Panel title="You">
          <DetailsForm key={owner.name} {...owner} error={fields.name} />
        </Panel>
        <Panel title="Password">
          <PasswordForm
            key={answer?.done ?? ""}
            owner={owner}
            fields={fields}
            waitInS={answer?.waitInS ?? 0}
          />
        </Panel>
        <Panel title="Where you are signed in">
          <SignedInBrowsers browsers={browsers} />
        </Panel>
      </div>
    </>
  );
}
