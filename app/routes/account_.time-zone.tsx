/** Learns the browser's time zone, in which this person's times are shown. */
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { TimeZoneSchema } from "#training/shared/people";
import { readForm } from "~/routing/form";
import { requireViewer } from "~/routing/viewer";

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, z.object({ timeZone: TimeZoneSchema }));
  // A zone that is not known here changes nothing and is nobody's fault.
  if (form.ok) await context.services.people.ownAccount.setTimeZone(viewer, form.value.timeZone);
  return data({ ok: form.ok });
}

/** Somebody who types the address: there is nothing to see. */
export function loader() {
  return redirect("/account");
}
