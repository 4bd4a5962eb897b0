/** One criterion: how it was, what shows it, a stronger line, and what a trainer made of it. */
import type { DebriefView } from "#server/usecases/debriefs/index";
import type { DebriefFinding } from "#training/assessment/index";
import { LEVEL_WORDS, unheardInWords } from "~/components/contact/words";
import { LocalTime } from "~/components/ui/LocalTime";
import { Tag } from "~/components/ui/Tag";
import { OverruleForm, type OverruleProblem } from "./OverruleForm";
import { StrongerLine } from "./StrongerLine";

type FindingCardProps = {
  finding: DebriefFinding;
  view: DebriefView;
  problem: OverruleProblem | null;
};

export function FindingCard({ finding, view, problem }: FindingCardProps) {
  const [word, tone] = LEVEL_WORDS[finding.level];
  return (
    <article
      id={`criterion-${finding.criterion}`}
      aria-labelledby={`title-${finding.criterion}`}
      className="scroll-mt-24 border-t border-line py-4 first:border-t-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h4 id={`title-${finding.criterion}`} className="min-w-0 font-[550]">
          {finding.title}
        </h4>
        <p className="flex shrink-0 flex-wrap items-center gap-2">
          {finding.fatal ? (
            <Tag>Conduct or compliance</Tag>
          ) : (
            <span className="text-sm text-muted">weight {finding.weight}</span>
          )}
          <Tag tone={tone}>{word}</Tag>
        </p>
      </div>
      <p className="mt-1 max-w-prose">
        {finding.overruled === undefined ? finding.text : null}
        {finding.detail === "" || finding.overruled !== undefined ? null : (
          <span className="text-muted"> ({finding.detail})</span>
        )}
      </p>
      <Unheard finding={finding} view={view} />
      {finding.overruled === undefined ? null : <Overruled finding={finding} overruled={finding.overruled} />}
      <Quotes finding={finding} view={view} />
      {finding.stronger === undefined ? null : <StrongerLine rewrite={finding.stronger} />}
      {view.mayOverrule ? (
        <OverruleForm finding={finding} problem={problem?.criterion === finding.criterion ? problem : null} />
      ) : null}
    </article>
  );
}

function Unheard({ finding, view }: Pick<FindingCardProps, "finding" | "view">) {
  if (finding.unheardOfTen === undefined) return null;
  return (
    <p className="mt-1 max-w-prose text-sm text-muted">
      {unheardInWords(finding.unheardOfTen, view.mayOverrule ? "trainer" : "learner")}
    </p>
  );
}

type OverruledProps = { finding: DebriefFinding; overruled: NonNullable<DebriefFinding["overruled"]> };

function Overruled({ finding, overruled }: OverruledProps) {
  const [was] = LEVEL_WORDS[overruled.was];
  const [now] = LEVEL_WORDS[finding.level];
  return (
    <div className="mt-2 max-w-prose rounded-md border border-line bg-sunken px-4 py-3 text-sm">
      <p>
        Scorer: <span className="font-[550]">{was.toLowerCase()}</span> → {overruled.trainer}:{" "}
        <span className="font-[550]">{now.toLowerCase()}</span>, <LocalTime at={overruled.at} />
      </p>
      <p className="mt-1">“{overruled.reason}”</p>
    </div>
  );
}

const QUOTES_IN_SIGHT = 3;

/** The lines that show it; each leads to its place in the transcript. */
function Quotes({ finding, view }: Pick<FindingCardProps, "finding" | "view">) {
  const shown = finding.evidence.filter((each) => each.quote !== "");
  if (shown.length === 0 || finding.about === "note") return null;
  const turns = new Map(view.debrief.turns.map((turn) => [turn.number, turn.turn]));
  return (
    <ul className="mt-2 flex flex-col gap-1.5">
      {shown.slice(0, QUOTES_IN_SIGHT).map((each) => {
        const turn = turns.get(each.number);
        return (
          <li
            key={`${each.number}-${each.quote}`}
            className="max-w-prose border-l-2 border-line-strong pl-3 text-sm"
          >
            <q className="[overflow-wrap:anywhere]">{each.quote}</q>{" "}
            <a
              href={`#turn-${each.number}`}
              className="rounded-sm whitespace-nowrap text-accent underline decoration-accent/40 underline-offset-3"
            >
              {turn === undefined ? "show" : `turn ${turn}`}
            </a>
          </li>
        );
      })}
      {shown.length > QUOTES_IN_SIGHT ? (
        <li className="pl-3.5 text-sm text-muted">and {shown.length - QUOTES_IN_SIGHT} more</li>
      ) : null}
    </ul>
  );
}
