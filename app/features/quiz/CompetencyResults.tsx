/** The result by competency, each with what to read again. */
import type { QuizResultsPage } from "#server/usecases/learning/index";
import { Meter } from "~/components/ui/Meter";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";

export function CompetencyResults({ results }: { results: QuizResultsPage }) {
  return (
    <Panel title="By competency" lead="Mean over the questions that were answered.">
      <ul className="flex flex-col gap-6">
        {results.byCompetency.map((each) => (
          <li key={each.title}>
            <Meter
              value={each.share ?? null}
              label={each.title}
              text={each.share === undefined ? "not answered" : undefined}
            />
            <p className="mt-1 text-sm text-muted">
              {each.answered} of {each.total} answered.{" "}
              {each.readAgain.length === 0 || results.learner !== undefined ? null : (
                <>
                  Read again:{" "}
                  {each.readAgain.map((lesson, index) => (
                    <span key={lesson.slug}>
                      {index > 0 ? ", " : ""}
                      <TextLink to={`/learn/${results.module.slug}/${lesson.slug}?card=1`}>
                        {lesson.title}
                      </TextLink>
                    </span>
                  ))}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
