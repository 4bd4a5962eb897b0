/** From page to page of a long list, keeping its filters. */
import { useSearchParams } from "@remix-run/react";
import { ButtonLink } from "~/components/ui/ButtonLink";

export function PageLinks({ page, pages }: { page: number; pages: number }) {
  const [search] = useSearchParams();
  if (pages <= 1) return null;
  const to = (other: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(other));
    return `?${next}`;
  };
  return (
    <nav
      aria-label="Pages"
      className="flex items-center justify-between gap-4 border-t border-line px-4 py-3 sm:px-6"
    >
      <span>
        {page > 1 ? (
          <ButtonLink size="sm" to={to(page - 1)}>
            Previous
          </ButtonLink>
        ) : null}
      </span>
      <span className="text-sm text-muted tabular-nums">
        Page {page} of {pages}
      </span>
      <span>
        {page < pages ? (
          <ButtonLink size="sm" to={to(page + 1)}>
            Next
          </ButtonLink>
        ) : null}
      </span>
    </nav>
  );
}
