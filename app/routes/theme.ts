/** Keeps the theme that a reader chose. */
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "~/routing/form";
import { THEMES, themeCookie } from "~/routing/theme";

const ThemeForm = z.object({ theme: z.enum(THEMES) });

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(context, request, ThemeForm);
  if (!form.ok) return data({ ok: false }, { status: 400 });
  return data({ ok: true }, { headers: { "Set-Cookie": themeCookie(form.value.theme) } });
}

/** Somebody who types the address: there is nothing to see. */
export function loader() {
  return redirect("/");
}
