/**
 * The two attempts turn by turn: what both have once, then both ways on in two
 * columns whose exchanges stand level. Where there is no room for two, one is
 * chosen at a time.
 */
import { useState } from "react";
import type { ComparisonView } from "#server/usecases/debriefs/index";
import type { DebriefTurn, Exchange } from "#training/assessment/index";
import { firstNameOf } from "~/components/contact/words";
import { classes } from "~/components/ui/classes";
import { Panel } from "~/components/ui/Panel";
import { TurnList } from "./TurnList";
import { partingInWords } from "./words";

const PLACES = [0, 1] as const;
type Place = (typeof PLACES)[number];

export function SideBySide({ view }: { view: ComparisonView }) {
  const { attempts, comparison, scenario, learner, isOwn } = view;
  const [shown, setShown] = useState<Place>(0);
  const names = { agent: isOwn ? "You" : learner.name, customer: scenario.customer };
  const parting = comparison.common.findLast(({ kind }) => kind === "customer");
  return (
    <Panel
      title="Turn by turn"
      lead={partingInWords(comparison.partedAfter, [attempts[0].number, attempts[1].number])}
    >
      {comparison.common.length === 0 ? null : (
        <details className="mb-4">
          <summary className="inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink">
            What both have in common
          </summary>
          <div className="mt-3 border-l-2 border-line pl-4">
            <TurnList
              turns={comparison.common}
              before={undefined}
              attempt={attempts[0]}
              names={names}
              isOwn={isOwn}
            />
          </div>
        </details>
      )}
      {parting === undefined ? null : (
        <p className="mb-4 max-w-prose rounded-md bg-sunken px-4 py-3">
          <span className="block text-sm text-muted">
            {names.customer}, turn {parting.turn}: here they part
          </span>
          {parting.text}
        </p>
      )}
      {isOwn ? null : (
        <p className="mb-4 text-sm text-muted">
          The reasons are as the learner reads them: “you” is {firstNameOf(learner.name)}.
        </p>
      )}
      <Choice numbers={PLACES.map((place) => attempts[place].number)} shown={shown} onChoose={setShown} />
      <div className="md:grid md:grid-cols-2 md:gap-x-8">
        {PLACES.map((place) => (
          <Column
            key={attempts[place].id}
            exchanges={comparison.exchanges[place]}
            parting={parting}
            isShown={place === shown}
            list={{ attempt: attempts[place], names, isOwn }}
          />
        ))}
      </div>
    </Panel>
  );
}

type ChoiceProps = { numbers: readonly number[]; shown: Place; onChoose: (place: Place) => void };

/** Stands where there is no room for two columns. */
function Choice({ numbers, shown, onChoose }: ChoiceProps) {
  return (
    <fieldset className="mb-3 border-b border-line md:hidden">
      <legend className="sr-only">Which attempt</legend>
      <div className="flex gap-6">
        {PLACES.map((place) => (
          <button
            key={place}
            type="button"
            aria-pressed={place === shown}
            onClick={() => onChoose(place)}
            className="border-b-2 border-transparent py-3 text-muted -outline-offset-2 hover:text-ink aria-pressed:border-accent aria-pressed:font-[550] aria-pressed:text-ink"
          >
            Attempt {numbers[place]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

type ColumnProps = {
  exchanges: readonly Exchange[];
  parting: DebriefTurn | undefined;
  isShown: boolean;
  list: Pick<Parameters<typeof TurnList>[0], "attempt" | "names" | "isOwn">;
};

/** Rows of both columns are rows of one grid; more of them than any contact has cost nothing. */
function Column({ exchanges, parting, isShown, list }: ColumnProps) {
  return (
    <section
      aria-label={`Attempt ${list.attempt.number}`}
      className={classes(
        isShown ? "block" : "hidden",
        "min-w-0 md:row-span-200 md:grid md:grid-rows-subgrid",
      )}
    >
      <h3 className="hidden pb-2 font-semibold md:block">Attempt {list.attempt.number}</h3>
      <ol className="md:row-span-199 md:grid md:grid-rows-subgrid">
        {exchanges.length === 0 ? (
          <li className="border-t border-line py-4 text-muted">Nothing more was said.</li>
        ) : null}
        {exchanges.map((exchange, index) => (
          <li key={exchange[0]?.number ?? index} className="border-t border-line py-4">
            <TurnList turns={exchange} before={exchanges[index - 1]?.at(-1) ?? parting} {...list} />
          </li>
        ))}
      </ol>
    </section>
  );
}
