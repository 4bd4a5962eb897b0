/** Which page of how many, and the way to the next and the one before. */
import { useSearchParams } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/ButtonLink";

export function Pages({ page, pages }: { page: number; pages: number }) {
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (wanted: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(wanted));
    return `?${next.toString()}`;
  };
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center gap-4">
      {page > 1 ? <ButtonLink to={to(page - 1)}>Newer</ButtonLink> : null}
      <p className="text-sm text-muted tabular-nums">
        Page {page} of {pages}
      </p>
      {page < pages ? <ButtonLink to={to(page + 1)}>Older</ButtonLink> : null}
    </nav>
  );
}
