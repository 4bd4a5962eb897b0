/** An invitation: the person invited chooses a password and is in. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PASSWORD_ADVICE } from "#training/shared/password";
import { QuietPage } from "~/components/shell/QuietPage";
import { BrokenLink } from "~/features/people/BrokenLink";
import { ChoosePassword } from "~/features/people/ChoosePassword";
import { isPasswordProblem, linkSentence, personSentence } from "~/features/people/sentences";
import { NO_STORE, redirectWithCookies } from "~/routing/cookies";
import { fieldProblem, formProblem, readForm } from "~/routing/form";

export const handle = { layout: "quiet" };
export const meta: MetaFunction = () => [{ title: "Your invitation · Composure" }];
export const headers = () => NO_STORE;

const ChoiceForm = z.object({ password: z.string().max(1000), timeZone: z.string().max(60).optional() });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const opened = await context.services.people.invitations.open(params.token ?? "");
  if (!opened.ok) return data({ problem: opened.failure, owner: null }, { status: 410, headers: NO_STORE });
  const { name, email } = opened.value;
  return data({ problem: null, owner: { name, email } }, { headers: NO_STORE });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(context, request, ChoiceForm);
  if (!form.ok) return data(form.failure, { status: 400 });
  const use = { ...form.value, token: params.token ?? "", browser: context.browser };
  const accepted = await context.services.people.invitations.accept(use);
  if (accepted.ok) return redirectWithCookies("/", accepted.value.cookies);
  const { failure } = accepted;
  if (isPasswordProblem(failure))
    return data(fieldProblem("password", PASSWORD_ADVICE[failure]), { status: 400 });
  const text = failure === "email-taken" ? personSentence(failure) : linkSentence(failure).text;
  return data(formProblem(text), { status: 409 });
}

export default function InvitePage() {
  const { problem, owner } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (owner === null) return <BrokenLink problem={problem} />;
  return (
    <QuietPage
      title={`Welcome, ${owner.name}`}
      lead="You have been invited to train with Composure. Choose a password, and your account is ready."
    >
      <ChoosePassword owner={owner} submitLabel="Make my account" problems={answer} />
    </QuietPage>
  );
}
