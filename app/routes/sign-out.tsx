/** Signs out of this browser. */
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { redirectWithCookies } from "~/routing/cookies";
import { readForm } from "~/routing/form";

export async function action({ request, context }: ActionFunctionArgs) {
  // Somebody whose session has ended already is signed out, whatever their form says.
  if (context.viewer === null) return redirect("/sign-in");
  const form = await readForm(context, request, z.object({}));
  if (!form.ok) throw data({ message: form.failure.problem ?? "Nothing was changed." }, { status: 400 });
  return redirectWithCookies("/sign-in", await context.services.people.sessions.end(context.browser));
}

/** Somebody who types the address: signing out takes a form. */
export function loader() {
  return redirect("/");
}
