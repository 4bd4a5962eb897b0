/** What the company's system knows of the customer, the briefing, and what was before. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { Markdown } from "~/components/ui/Markdown";
import { PanelHeading } from "./PanelHeading";

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  chat: "In a chat",
  phone: "On the phone",
  email: "By letter",
  social: "In posts",
};

export function CustomerPanel({ desktop }: { desktop: ContactDesktop }) {
  const { customer, history, scenario } = desktop;
  return (
    <div className="flex flex-col gap-6 p-4">
      <section>
        <PanelHeading>What you know</PanelHeading>
        <Markdown text={scenario.briefing} headingLevel={3} isCompact className="text-sm" />
      </section>
      <section>
        <PanelHeading>{CHANNEL_WORDS[scenario.channel] ?? "Here"}: what counts</PanelHeading>
        <ul className="flex list-disc flex-col gap-1 pl-4 text-sm">
          {scenario.good.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {customer.rows.length > 0 ? (
        <section>
          <PanelHeading>Customer card</PanelHeading>
          <dl className="divide-y divide-line border-y border-line text-sm">
            {customer.rows.map((row) => (
              <div key={row.label} className="py-2">
                <dt className="text-xs text-muted">{row.label}</dt>
                <dd className="[overflow-wrap:anywhere]">{row.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section>
        <PanelHeading>Contacts before</PanelHeading>
        {history.length === 0 ? <p className="text-sm text-muted">None on record.</p> : null}
        <ol className="flex flex-col gap-4 text-sm">
          {history.map((contact, index) => (
            <li key={index} className="border-l-2 border-line pl-3">
              <p className="text-muted">
                {daysInWords(contact.daysAgo)}, {contact.channel}, {contact.agent}
              </p>
              <p>{contact.note}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function daysInWords(days: number): string {
  if (days === 0) return "Earlier today";
  if (days === 1) return "Yesterday";
  return days < 60 ? `${days} days ago` : `${Math.round(days / 30)} months ago`;
}
