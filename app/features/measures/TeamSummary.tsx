/** The team in four numbers, each with what it means and the way to the people behind it. */
import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import type { TeamTable } from "#server/usecases/measures/index";
import type { TeamShown } from "#training/analytics/questions";
import { percent } from "./words";

export function TeamSummary({ summary }: { summary: TeamTable["summary"] }) {
  const { people, ready, fading, withOverdue, quiet } = summary;
  return (
    <div className="mb-8 grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
      <Figure value={ready} label="ready" shown="ready">
        {people === 0 ? "Nobody here yet." : `${percent(ready / people)} of ${people} can work unaided.`}
      </Figure>
      <Figure value={fading} label="fading" shown="fading">
        {fading === 0
          ? "Nobody who was ready has gone unseen for too long."
          : "Were ready, but too little was seen since. Ask for one conversation."}
      </Figure>
      <Figure value={withOverdue} label="with something overdue" shown="overdue">
        {withOverdue === 0
          ? "Everything is on time."
          : "Ask what is in the way; the person’s page says what."}
      </Figure>
      <Figure value={quiet} label="not seen for two weeks" shown="quiet">
        {quiet === 0
          ? "Everybody has trained lately."
          : "What is not used fades: a short conversation is enough."}
      </Figure>
    </div>
  );
}

type FigureProps = { value: number; label: string; shown: TeamShown; children: ReactNode };

function Figure({ value, label, shown, children }: FigureProps) {
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  next.set("shown", shown);
  return (
    <div className="min-w-0">
      <Link
        to={`?${next.toString()}`}
        preventScrollReset
        className="group inline-flex flex-col rounded-sm no-underline"
      >
        <span className="text-2xl font-semibold tabular-nums">{value}</span>
        <span className="text-sm underline decoration-line-strong underline-offset-3 group-hover:decoration-current">
          {label}
        </span>
      </Link>
      <p className="mt-1 max-w-[36ch] text-sm text-muted">{children}</p>
    </div>
  );
}
