/** Facts that never came to light, and why they would have helped. */
import type { MissedFact } from "#training/assessment/index";
import { Panel } from "~/components/ui/Panel";

export function MissedFacts({ facts, name }: { facts: readonly MissedFact[]; name: string }) {
  if (facts.length === 0)
    return (
      <Panel title="What was never found out" lead={`Nothing: you found all that ${name} had kept back.`} />
    );
  return (
    <Panel
      title="What was never found out"
      lead={`${name} would have told, or the system would have shown it.`}
    >
      <dl className="flex flex-col gap-4">
        {facts.map((fact) => (
          <div key={fact.key} className="border-l-2 border-line-strong pl-4">
            <dt className="font-[550] first-letter:uppercase">{fact.label}</dt>
            <dd className="max-w-prose">
              {fact.value}
              {fact.claimed === undefined ? null : (
                <span className="text-muted">
                  {" "}
                  ({name} had said: {fact.claimed})
                </span>
              )}
            </dd>
            <dd className="max-w-prose text-muted">{fact.matters}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
