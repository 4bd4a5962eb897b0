/** A reset link: its owner chooses a new password and is signed in, here and nowhere else. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PASSWORD_ADVICE } from "#training/shared/password";
import { QuietPage } from "~/components/shell/QuietPage";
import { BrokenLink } from "~/features/people/BrokenLink";
import { ChoosePassword } from "~/features/people/ChoosePassword";
import { isPasswordProblem, linkSentence } from "~/features/people/sentences";
import { NO_STORE, redirectWithCookies } from "~/routing/cookies";
import { fieldProblem, formProblem, readForm } from "~/routing/form";

export const handle = { layout: "quiet" };
export const meta: MetaFunction = () => [{ title: "A new password · Composure" }];
export const headers = () => NO_STORE;

const ChoiceForm = z.object({ password: z.string().max(1000) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const opened = await context.services.people.resets.open(params.token ?? "");
  if (!opened.ok) return data({ problem: opened.failure, owner: null }, { status: 410, headers: NO_STORE });
  const { name, email } = opened.value;
  return data({ problem: null, owner: { name, email } }, { headers: NO_STORE });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(context, request, ChoiceForm);
  if (!form.ok) return data(form.failure, { status: 400 });
  const use = { ...form.value, token: params.token ?? "", browser: context.browser };
  const done = await context.services.people.resets.use(use);
  if (done.ok) return redirectWithCookies("/", done.value.cookies);
  const { failure } = done;
  if (isPasswordProblem(failure))
    return data(fieldProblem("password", PASSWORD_ADVICE[failure]), { status: 400 });
  return data(formProblem(linkSentence(failure).text), { status: 409 });
}

export default function ResetPage() {
  const { problem, owner } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (owner === null) return <BrokenLink problem={problem} />;
  return (
    <QuietPage
      title="Choose a new password"
      lead={`For ${owner.name}. You will be signed in here and signed out everywhere else.`}
    >
      <ChoosePassword owner={owner} submitLabel="Save and sign in" problems={answer} />
    </QuietPage>
  );
}
