/** Which roles somebody held, from when to when. */
import type { RoleSpan } from "#server/usecases/people/ports";
import { DataTable } from "~/components/ui/DataTable";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { ROLE_NAMES } from "./sentences";

export function RoleHistory({ spans }: { spans: readonly RoleSpan[] }) {
  return (
    <Panel title="Role history" isFlush>
      <DataTable
        caption="Roles held, with dates"
        rows={spans}
        columns={[
          { key: "role", header: "Role", cell: (span) => ROLE_NAMES[span.role] },
          { key: "from", header: "From", cell: (span) => <LocalTime at={span.grantedAt} /> },
          {
            key: "until",
            header: "Until",
            cell: (span) => (span.revokedAt ? <LocalTime at={span.revokedAt} /> : "Now"),
          },
        ]}
        empty={<p className="px-4 pb-5 text-muted sm:px-6">No role so far.</p>}
      />
    </Panel>
  );
}
