/** What to play: first the one that fits this learner best, with the reason, then all others. */
import type { ScenarioOnOffer } from "#server/usecases/contacts/list-scenarios";
import type { Suggestion } from "#training/analytics/just-above";
import { suggestionInWords } from "~/components/contact/suggestion-words";
import type { Choices } from "./ChoicePanel";
import { ScenarioCard } from "./ScenarioCard";

type ScenarioChoiceProps = {
  scenarios: readonly ScenarioOnOffer[];
  suggestion: Suggestion | null;
  choices: Choices;
};

export function ScenarioChoice({ scenarios, suggestion, choices }: ScenarioChoiceProps) {
  const first = scenarios.find((scenario) => scenario.slug === suggestion?.slug);
  const others = scenarios.filter((scenario) => scenario !== first);
  return (
    <>
      {first === undefined || suggestion === null ? null : (
        <ScenarioCard scenario={first} choices={choices} why={suggestionInWords(suggestion)} />
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="all-others" className="flex flex-col gap-4">
          <h2 id="all-others" className="text-xl font-semibold">
            {first === undefined ? "All customers" : "All others, the gentlest first"}
          </h2>
          <div className="grid gap-4 md:grid-cols-2">
            {others.map((scenario) => (
              <ScenarioCard key={scenario.slug} scenario={scenario} choices={choices} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
