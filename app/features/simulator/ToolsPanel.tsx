/** The company's tools: one open at a time, each with its fields and what it answered. */
import {
  ArrowRightLeft,
  Check,
  ChevronRight,
  CircleAlert,
  ListChecks,
  type LucideIcon,
  Search,
  ShieldCheck,
  TrendingUp,
  Wrench,
} from "lucide-react";
import { classes } from "~/components/ui/classes";
import { LocalTime } from "~/components/ui/LocalTime";
import { toolUsesOf } from "./contact-reading";
import { PanelHeading } from "./PanelHeading";
import { ToolForm } from "./ToolForm";
import type { ToolFace, ToolUse } from "./tool-face";
import type { Contact } from "./use-contact";
import { useShownUses } from "./use-shown-uses";

const ICONS: Record<string, LucideIcon> = {
  "look-up": Search,
  verify: ShieldCheck,
  act: Wrench,
  transfer: ArrowRightLeft,
  escalate: TrendingUp,
};

type ToolsPanelProps = { tools: readonly ToolFace[]; contact: Contact; isEnded: boolean };

export function ToolsPanel({ tools, contact, isEnded }: ToolsPanelProps) {
  const { uses, isBusy, run } = useShownUses(toolUsesOf(contact.view), tools, contact.send);
  return (
    <div className="flex flex-col gap-6 p-4">
      <ul className="flex flex-col gap-2">
        {tools.map((tool) => (
          <li key={tool.id}>
            <ToolCard tool={tool} uses={uses.filter((use) => use.tool === tool.id)}>
              <ToolForm
                tool={tool}
                isBusy={isBusy(tool.id)}
                isDisabled={isEnded || !contact.view.isReady}
                run={run}
              />
            </ToolCard>
          </li>
        ))}
      </ul>
      {uses.length > 0 ? (
        <section>
          <PanelHeading>
            <span className="inline-flex items-center gap-2">
              <ListChecks aria-hidden className="size-4" />
              Done in this contact
            </span>
          </PanelHeading>
          <ol className="flex flex-col gap-1 text-sm">
            {uses.map((use) => (
              <li key={use.clientId} className="flex gap-2">
                <LocalTime at={use.at} style="time" className="text-muted" />
                <span>
                  {tools.find((tool) => tool.id === use.tool)?.label ?? use.tool}
                  {use.ok ? "" : ": refused"}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

type ToolCardProps = { tool: ToolFace; uses: readonly ToolUse[]; children: React.ReactNode };

function ToolCard({ tool, uses, children }: ToolCardProps) {
  const Icon = ICONS[tool.kind] ?? Wrench;
  const latest = uses[0];
  return (
    <details
      {...{ name: "tools" }}
      className="group rounded-md border border-line bg-sheet open:border-line-strong"
    >
      <summary className="flex min-h-11 items-center gap-3 rounded-md px-3 py-2 hover:bg-ink/3">
        <Icon aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="min-w-0 flex-1 font-[550]">{tool.label}</span>
        {uses.some((use) => use.ok) ? (
          <span className="inline-flex items-center gap-1 text-xs text-muted">
            <Check aria-hidden className="size-3.5" />
            done
          </span>
        ) : null}
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
        />
      </summary>
      <div className="px-3 pt-1 pb-3">
        <p className="mb-3 text-sm text-muted">{tool.description}</p>
        {children}
        <div aria-live="polite">{latest ? <Answer key={latest.clientId} use={latest} /> : null}</div>
      </div>
    </details>
  );
}

function Answer({ use }: { use: ToolUse }) {
  const Mark = use.ok ? Check : CircleAlert;
  return (
    <div
      className={classes(
        "mt-3 flex animate-arrive gap-2 rounded-md px-3 py-2 text-sm",
        use.ok ? "bg-accent-wash" : "bg-amber-wash",
      )}
    >
      <Mark aria-hidden className={classes("mt-1 size-4 shrink-0", use.ok ? "text-accent" : "text-amber")} />
      <p className="min-w-0 whitespace-pre-line [overflow-wrap:anywhere]">{use.result}</p>
    </div>
  );
}
