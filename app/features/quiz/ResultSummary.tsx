/** Passed or not, what that means, and what to do now. */
import type { QuizResultsPage } from "#server/usecases/learning/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { Tag } from "~/components/ui/Tag";

export function ResultSummary({ results }: { results: QuizResultsPage }) {
  const { result, module, submittedAt, timeWasUp, learner } = results;
  const open = result.total - result.answered;
  return (
    <Panel
      title={result.isPassed ? "Passed" : "Not passed yet"}
      lead={
        <>
          Handed in <LocalTime at={submittedAt} style="date-time" />
          {timeWasUp ? ", when time was up" : ""}
        </>
      }
      actions={
        <Tag tone={result.isPassed ? "success" : "warning"}>{result.isPassed ? "Passed" : "Try again"}</Tag>
      }
    >
      <div className="grid gap-6 sm:grid-cols-3">
        <Stat
          label="Points"
          value={`${Math.round(result.share * 100)}%`}
          meaning={`Passed from ${Math.round(module.passMark * 100)}%. Every question counts the same.`}
        />
        <Stat
          label="Fully right"
          value={`${result.fullyRight} of ${result.total}`}
          meaning="Questions that earned all their points."
        />
        <Stat
          label="Answered"
          value={`${result.answered} of ${result.total}`}
          meaning={
            open === 0
              ? "None was left open."
              : "What was left open is not wrong, but did not count as right."
          }
        />
      </div>
      {learner === undefined ? <WhatNow results={results} /> : null}
    </Panel>
  );
}

function WhatNow({ results: { result, module, byCompetency } }: { results: QuizResultsPage }) {
  const lesson = byCompetency.flatMap((each) => each.readAgain)[0];
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {result.isPassed ? (
        <ButtonLink variant="primary" to="/learn">
          On with the path
        </ButtonLink>
      ) : lesson === undefined ? null : (
        <ButtonLink variant="primary" to={`/learn/${module.slug}/${lesson.slug}`}>
          Read “{lesson.title}” again
        </ButtonLink>
      )}
      <ButtonLink to={`/learn/${module.slug}/quiz`}>Take another quiz</ButtonLink>
    </div>
  );
}
