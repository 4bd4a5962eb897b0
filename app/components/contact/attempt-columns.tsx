/** When an attempt began and how it ended, as every list of attempts shows it. */
import type { Column } from "../ui/DataTable";
import { LocalTime } from "../ui/LocalTime";
import { OutcomeTag } from "../ui/OutcomeTag";
import { Tag } from "../ui/Tag";

type Attempt = { readonly startedAt: string; readonly outcome: string | null };

export const WHEN_AND_OUTCOME: readonly Column<Attempt>[] = [
  {
    key: "when",
    header: "When",
    cell: ({ startedAt }) => <LocalTime at={startedAt} style="date-time" />,
    className: "whitespace-nowrap",
  },
  {
    key: "outcome",
    header: "Outcome",
    cell: ({ outcome }) =>
      outcome === null ? <Tag tone="info">Under way</Tag> : <OutcomeTag outcome={outcome} />,
  },
];
