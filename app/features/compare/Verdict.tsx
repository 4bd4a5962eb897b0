/** The top of a comparison: what made the difference, and how each of the two ended. */
import type { ComparedAttempt, ComparisonView } from "#server/usecases/debriefs/index";
import { firstNameOf } from "~/components/contact/words";
import { Meter } from "~/components/ui/Meter";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";
import { differenceInWords, partingInWords } from "./words";

export function Verdict({ view }: { view: ComparisonView }) {
  const { comparison, attempts, scenario, learner, isOwn } = view;
  const numbers = [attempts[0].number, attempts[1].number] as const;
  const names = {
    agent: isOwn ? "you" : firstNameOf(learner.name),
    customer: firstNameOf(scenario.customer),
    numbers,
  };
  return (
    <Panel>
      <p className="max-w-prose text-lg font-[550]">{differenceInWords(comparison.differences, names)}</p>
      <p className="mt-1 max-w-prose text-sm text-muted">
        {partingInWords(comparison.partedAfter, numbers)} The figures are what moved {names.customer} after
        that, row by row of the same table that moved them in the contact.
      </p>
      <div className="mt-6 grid gap-6 md:grid-cols-2 md:gap-x-10">
        {attempts.map((attempt) => (
          <Ending key={attempt.id} attempt={attempt} />
        ))}
      </div>
    </Panel>
  );
}

function Ending({ attempt }: { attempt: ComparedAttempt }) {
  const { id, number, outcome, score } = attempt;
  return (
    <section aria-label={`How attempt ${number} ended`}>
      <h2 className="flex flex-wrap items-center gap-3 font-semibold">
        Attempt {number} <OutcomeTag outcome={outcome} />
      </h2>
      <Meter value={score} label="Score" className="mt-3 max-w-80" />
      <p className="mt-2 flex gap-4 text-sm">
        <TextLink to={`/attempts/${id}/debrief`} aria-label={`Debrief of attempt ${number}`}>
          Debrief
        </TextLink>
        <TextLink to={`/attempts/${id}/replay`} aria-label={`Replay of attempt ${number}`}>
          Replay
        </TextLink>
      </p>
    </section>
  );
}
