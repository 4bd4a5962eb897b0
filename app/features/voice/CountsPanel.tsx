/** Lines said by source, and lines that the guard stopped by rule, since the start. */
import type { VoiceView } from "#server/usecases/voice/index";
import { DataTable } from "~/components/ui/DataTable";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { ruleInWords, SOURCE_NAMES } from "./words";

const SOURCES = ["written", "bank", "generated"] as const;

export function CountsPanel({ counts, startedAt }: Pick<VoiceView, "counts" | "startedAt">) {
  const total = SOURCES.reduce((sum, source) => sum + counts.said[source], 0);
  const share = (count: number): string => (total === 0 ? "0%" : `${Math.round((100 * count) / total)}%`);
  const sources = SOURCES.map((source) => ({ source, count: counts.said[source] }));
  return (
    <>
      <Panel
        title="Lines said"
        lead={
          <>
            Since the server started, <LocalTime at={startedAt} style="date-time" />.
          </>
        }
        isFlush
      >
        <DataTable
          caption="Lines said, by where they come from"
          rows={sources}
          rowKey={({ source }) => source}
          columns={[
            { key: "source", header: "Where from", cell: ({ source }) => SOURCE_NAMES[source] },
            { key: "count", header: "Lines", isNumeric: true, cell: ({ count }) => count },
            { key: "share", header: "Share", isNumeric: true, cell: ({ count }) => share(count) },
          ]}
        />
      </Panel>
      <Panel
        title="What the guard stopped"
        lead="Candidate lines that no learner saw, by the first rule that they broke. Their texts are not kept."
        isFlush
      >
        <DataTable
          caption="Lines stopped by the guard, by rule and source"
          rows={counts.stops}
          rowKey={({ rule, source }) => `${rule} ${source}`}
          empty={<p className="px-4 pb-4 sm:px-6 sm:pb-6">Nothing yet.</p>}
          narrow="stack"
          columns={[
            { key: "rule", header: "Rule", cell: ({ rule }) => ruleInWords(rule) },
            { key: "source", header: "Where from", cell: ({ source }) => SOURCE_NAMES[source] },
            { key: "count", header: "Lines", isNumeric: true, cell: ({ count }) => count },
          ]}
        />
      </Panel>
    </>
  );
}
