/** Takes the table beside it away as a file. */
import { Download } from "lucide-react";
import { ButtonLink } from "~/components/ui/ButtonLink";

/** `of` names the table for those who hear the link alone: "competencies". */
export function ExportLink({ to, of }: { to: string; of: string }) {
  return (
    <ButtonLink to={to} size="sm" variant="quiet" reloadDocument download className="max-sm:-ml-3 sm:-mr-3">
      <Download aria-hidden className="size-4" />
      <span>
        Export CSV<span className="sr-only"> of {of}</span>
      </span>
    </ButtonLink>
  );
}
