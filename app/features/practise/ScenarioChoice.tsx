/** What to play: first the one that fits this learner best, with the reason, then all others. */
import type { ScenarioOnOffer } from "#server/usecases/contacts/list-scenarios";
import type { Suggestion } from "#training/analytics/just-above";
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
        <ScenarioCard scenario={first} choices={choices} why={whyInWords(suggestion)} />
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

function whyInWords(suggestion: Suggestion): { label: string; text: string } {
  if (suggestion.kind === "gentlest")
    return {
      label: "Start here",
      text: "You have no contact on record yet, so this is the gentlest customer we have.",
    };
  const times = Math.min(9, Math.max(1, Math.round(suggestion.chance * 10)));
  const chance = `By your contacts so far you would pass this one about ${times === 1 ? "once" : `${times} times`} in 10`;
  switch (suggestion.kind) {
    case "just-above":
      return { label: "Just above you", text: `${chance}: hard enough to learn from, and within reach.` };
    case "hardest-left":
      return {
        label: "Well within reach",
        text: `${chance}. Nothing that you haven't just played would stretch you more.`,
      };
    case "nearest":
      return {
        label: "The nearest to you",
        text: `${chance}. Nothing that you haven't just played is nearer to what you can do now.`,
      };
  }
}
