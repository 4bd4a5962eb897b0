/** Is somebody ready for the job? The three parts of the answer, and what is missing. */
import { CheckCircle2, Circle } from "lucide-react";
import type { ReactNode } from "react";
import type { Report } from "#server/usecases/measures/index";
import { READY_DAYS, READY_MASTERY, READY_SCENARIOS } from "#training/analytics/readiness";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { Tag } from "~/components/ui/Tag";
import { Day } from "./Day";
import { count, duration, percent, range, STANDING_WORDS } from "./words";

export type ReadinessPanelProps = { report: Report; isOwn: boolean; name: string };

export function ReadinessPanel({ report, isOwn, name }: ReadinessPanelProps) {
  const { label, tone } = STANDING_WORDS[report.standing];
  const { mastery } = report;
  return (
    <Panel
      title={isOwn ? "Are you ready for the job?" : "Ready for the job?"}
      actions={<Tag tone={tone}>{label}</Tag>}
    >
      <p className="max-w-prose text-lg">
        <Answer report={report} isOwn={isOwn} name={name} />
      </p>
      <Stopped {...report.assessed} />
      <div className="mt-6 grid gap-6 md:grid-cols-2">
        <Conditions report={report} />
        <div className="grid gap-6 sm:grid-cols-2 md:grid-cols-1 lg:grid-cols-2">
          <Stat
            label="Mastery in conversations"
            value={mastery.evidence === 0 ? "not yet" : percent(mastery.estimate)}
            meaning={
              mastery.evidence === 0
                ? "Needs a first conversation."
                : `Probably ${range(mastery)}. The job needs ${percent(READY_MASTERY)}.`
            }
          />
          <Stat
            label="Time to competency"
            value={report.daysToCompetency === null ? "not yet" : duration(report.daysToCompetency)}
            meaning={
              report.daysToCompetency === null
                ? "Counts from the first day of work to the day of being ready."
                : "From the first day of work to the day of being ready for the first time."
            }
          />
        </div>
      </div>
    </Panel>
  );
}

/** Nothing here rests on stopped contacts, so that there were some belongs beside it. */
function Stopped({ ended, stopped }: Report["assessed"]) {
  if (stopped === 0) return null;
  return <p className="mt-2 max-w-prose text-muted">{stoppedInWords(ended, stopped)}</p>;
}

function stoppedInWords(ended: number, stopped: number): string {
  if (stopped < ended)
    return `${stopped} of ${ended} assessed contacts ${stopped === 1 ? "was" : "were"} stopped. What stands here rests on the others.`;
  if (ended === 1) return "The one assessed contact was stopped.";
  return `${ended === 2 ? "Both" : `All ${ended}`} assessed contacts were stopped.`;
}

function Answer({ report, isOwn, name }: ReadinessPanelProps) {
  const who = isOwn ? "You" : name;
  const { standing, readySince, readiness } = report;
  if (standing === "not-started")
    return (
      <>{isOwn ? OWN_NOT_STARTED : `${name} has seen no contact with a simulated customer through yet.`}</>
    );
  if (standing === "ready" && readySince !== null)
    return (
      <>
        {who} {isOwn ? "have" : "has"} been ready since <Day on={readySince} />, and held the level in{" "}
        {count(readiness.scenarios, "scenario")}. A short conversation now and then keeps it so.
      </>
    );
  if (standing === "fading" && readySince !== null)
    return (
      <>
        {who} {isOwn ? "were" : "was"} ready from <Day on={readySince} />, but too little has been seen since
        to count on it. One or two conversations will show whether it is still there.
      </>
    );
  return <OnTheWay report={report} isOwn={isOwn} name={name} />;
}

const OWN_NOT_STARTED =
  "You have seen no contact with a simulated customer through yet. Readiness is read from conversations alone, so one of them is where to start.";

function OnTheWay({ report, isOwn, name }: ReadinessPanelProps) {
  const who = isOwn ? "You are" : `${name} is`;
  const { reachedOn, scenarios, provableFrom } = report.readiness;
  if (reachedOn === null || provableFrom === null)
    return (
      <>
        {who} below the level at the moment. The quickest way up is another go at a scenario, after reading
        the debrief of the last one.
      </>
    );
  const missing = Math.max(0, READY_SCENARIOS - scenarios);
  return (
    <>
      {who} at the level, since <Day on={reachedOn} />. Still missing:{" "}
      {missing > 0 ? `${count(missing, "different scenario")}, and ` : ""}a conversation on or after{" "}
      <Day on={provableFrom} /> that shows it again.
    </>
  );
}

function Conditions({ report: { standing, readiness } }: { report: Report }) {
  const isReady = standing === "ready" || standing === "fading";
  const isReached = isReady || readiness.reachedOn !== null;
  const hasScenarios = isReady || readiness.scenarios >= READY_SCENARIOS;
  const hasDays = isReady || readiness.daysHeld >= READY_DAYS;
  return (
    <ul className="flex flex-col gap-3">
      <Condition isMet={isReached} title={`Reach ${percent(READY_MASTERY)} in conversations`}>
        {isReached ? "Reached." : "Not reached yet."}
      </Condition>
      <Condition isMet={hasScenarios} title={`Hold it in ${READY_SCENARIOS} different scenarios`}>
        {hasScenarios ? "Done." : `${readiness.scenarios} of ${READY_SCENARIOS} so far.`}
      </Condition>
      <Condition isMet={hasDays} title={`Hold it for ${READY_DAYS} days`}>
        {hasDays ? "Done." : `${readiness.daysHeld} of ${READY_DAYS} so far.`}
      </Condition>
    </ul>
  );
}

type ConditionProps = { isMet: boolean; title: string; children: ReactNode };

function Condition({ isMet, title, children }: ConditionProps) {
  const Mark = isMet ? CheckCircle2 : Circle;
  return (
    <li className="flex items-start gap-3">
      <Mark aria-hidden className={isMet ? "mt-0.5 size-5 text-accent" : "mt-0.5 size-5 text-line-strong"} />
      <span>
        <span className="block font-[550]">{title}</span>
        <span className="block text-sm text-muted">{children}</span>
      </span>
    </li>
  );
}
