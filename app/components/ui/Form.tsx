/**
 * Forms that carry the CSRF token. Every form of the product is one of these two:
 * `Form` navigates, `FetcherForm` stays on the page.
 */
import { type FetcherWithComponents, type FormProps, Form as RemixForm } from "@remix-run/react";
import { useRootData } from "~/components/shell/root-data";

export function Form({ children, method = "post", ...props }: FormProps) {
  return (
    <RemixForm {...props} method={method}>
      {method === "get" ? null : <CsrfField />}
      {children}
    </RemixForm>
  );
}

type FetcherFormProps<Data> = FormProps & { fetcher: FetcherWithComponents<Data> };

export function FetcherForm<Data>({ fetcher, children, method = "post", ...props }: FetcherFormProps<Data>) {
  return (
    <fetcher.Form {...props} method={method}>
      {method === "get" ? null : <CsrfField />}
      {children}
    </fetcher.Form>
  );
}

/** The hidden field "csrf", for the rare form that is a plain `<form>`. */
function CsrfField() {
  return <input type="hidden" name="csrf" value={useRootData().csrfToken} />;
}
