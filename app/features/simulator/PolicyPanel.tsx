/** What the company allows, in short and in full. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { Markdown } from "~/components/ui/Markdown";
import { PanelHeading } from "./PanelHeading";

export function PolicyPanel({ policy }: { policy: ContactDesktop["policy"] }) {
  return (
    <div className="p-4">
      <PanelHeading>{policy.title}</PanelHeading>
      <p className="mb-4 text-sm text-muted">{policy.summary}</p>
      <Markdown text={policy.body} headingLevel={3} isCompact className="text-sm" />
    </div>
  );
}
