/**
 * Deeds: what came about in a contact, each with the event that shows it.
 *
 * A fact counts as found however it came to light: the customer told it as the
 * truth, a tool showed it, or the agent said it rightly. What the customer claims
 * wrongly is not found.
 */
import { type NumberedEvent, type Setting, toolOf } from "../../simulation/index";

/** Something that came about: the event that shows it, and its words. */
export type Deed = { readonly key: string; readonly number: number; readonly quote: string };
type Shown = Omit<Deed, "key">;

/** Facts that came to light, in their order, each once. */
export function factsFoundIn(setting: Setting, numbered: readonly NumberedEvent[]): Deed[] {
  return firstOfEach(
    numbered.flatMap(({ number, event }, index) => {
      const before = numbered.slice(0, index);
      switch (event.kind) {
        case "tool-used":
          return event.ok
            ? deedsOf(factsShownBy(setting, event.tool), {
                number,
                quote: inWords(setting, event.tool, event.result),
              })
            : [];
        case "perceived":
          return deedsOf(
            event.perception.factsTold,
            asShown(before.findLast((each) => each.event.kind === "agent-said")),
          );
        case "customer-decided":
          return deedsOf(
            event.decision.facts.filter((fact) => fact.as === "truth").map((fact) => fact.key),
            drawnOutBy(before) ??
              asShown(numbered.slice(index).find((each) => each.event.kind === "customer-said")),
          );
        default:
          return [];
      }
    }),
  );
}

/** The agent's line that the customer answers; undefined where the customer speaks unasked. */
function drawnOutBy(before: readonly NumberedEvent[]): Shown | undefined {
  const last = before.findLast(({ event }) => event.kind === "agent-said" || event.kind === "customer-said");
  const isAnswer = last?.event.kind === "agent-said" && before.at(-1)?.event.kind !== "agent-silent";
  return isAnswer ? asShown(last) : undefined;
}

function asShown(each: NumberedEvent | undefined): Shown | undefined {
  if (each?.event.kind !== "agent-said" && each?.event.kind !== "customer-said") return undefined;
  return { number: each.number, quote: each.event.text };
}

/** Effects of tools, in their order, each once. */
export function effectsOf(setting: Setting, numbered: readonly NumberedEvent[]): Deed[] {
  return firstOfEach(
    numbered.flatMap(({ number, event }) =>
      event.kind === "tool-used" && event.ok
        ? deedsOf(event.effects, { number, quote: inWords(setting, event.tool, event.result) })
        : [],
    ),
  );
}

/** The first deed of each key. */
export function firstOfEach(deeds: readonly Deed[]): Deed[] {
  return deeds.filter((deed, index) => deeds.findIndex((other) => other.key === deed.key) === index);
}

function deedsOf(keys: readonly string[], shownBy: Shown | undefined): Deed[] {
  return shownBy === undefined ? [] : keys.map((key) => ({ key, ...shownBy }));
}

/** Keys of the facts that stand in what the tool shows. */
function factsShownBy({ scenario }: Setting, tool: string): string[] {
  const result = toolOf(scenario, tool)?.result ?? "";
  return scenario.facts.map((fact) => fact.key).filter((key) => result.includes(`{${key}}`));
}

function inWords({ scenario }: Setting, tool: string, result: string): string {
  return `${toolOf(scenario, tool)?.label ?? tool}: ${result}`;
}
