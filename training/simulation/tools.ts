/**
 * Tools: what the agent's screen does when a button is pressed.
 *
 * A tool checks its fields, then what it requires, then does its work once. What
 * it did shows in its result (true facts) and its effects. The mind knows of the
 * effects at once; the customer learns of them only when told.
 */
import type { Scenario, Tool } from "./scenario";
import { factOf, toolOf } from "./setting";
import { type ContactState, hasEffect } from "./state";
import { amountIn, isSameEntry } from "./values";

export type ToolAnswer = { readonly ok: boolean; readonly result: string; readonly effects: string[] };
export type ToolEntry = { readonly tool: string; readonly input: Readonly<Record<string, string>> };

/** Uses a tool; undefined only if the scenario has no such tool. A refusal says why in its result. */
export function useTool(scenario: Scenario, state: ContactState, entry: ToolEntry): ToolAnswer | undefined {
  const tool = toolOf(scenario, entry.tool);
  if (tool === undefined) return undefined;
  const problem = problemWithFields(scenario, tool, entry.input) ?? problemWithOrder(tool, state);
  if (problem !== undefined) return { ok: false, result: problem, effects: [] };
  const result = filledWithTruth(scenario, tool.result);
  return { ok: true, result, effects: tool.effects.filter((effect) => !hasEffect(state, effect)) };
}

/** A text with every {fact-key} replaced by the fact's true value. */
function filledWithTruth(scenario: Scenario, text: string): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (whole, key: string) => factOf(scenario, key)?.value ?? whole);
}

function problemWithFields(scenario: Scenario, tool: Tool, input: ToolEntry["input"]): string | undefined {
  for (const field of tool.fields) {
    const entered = (input[field.key] ?? "").trim();
    const problem = problemWithEntry(field, entered) ?? problemWithMatch(scenario, { tool, field, entered });
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemWithEntry(field: Tool["fields"][number], entered: string): string | undefined {
  if (entered === "") return `Fill in: ${field.label}.`;
  if (field.kind === "choice" && !field.options.includes(entered))
    return `Choose one of the options: ${field.label}.`;
  return field.kind === "amount" ? problemWithAmount(field, entered) : undefined;
}

function problemWithAmount(field: Tool["fields"][number], entered: string): string | undefined {
  const amount = amountIn(entered);
  if (amount === undefined || amount <= 0 || /-\s*\d/.test(entered))
    return `Enter an amount above zero: ${field.label}.`;
  if (field.max !== undefined && amount > field.max)
    return `Not allowed: ${field.label} may be at most ${field.max}.`;
  return undefined;
}

function problemWithMatch(
  scenario: Scenario,
  entry: { tool: Tool; field: Tool["fields"][number]; entered: string },
): string | undefined {
  const { mustMatch, kind } = entry.field;
  const fact = mustMatch === undefined ? undefined : factOf(scenario, mustMatch);
  if (fact === undefined) return undefined;
  const isAmount = kind === "amount" && amountIn(fact.value) !== undefined;
  const matches = isAmount
    ? amountIn(entry.entered) === amountIn(fact.value)
    : isSameEntry(entry.entered, fact.value);
  return matches ? undefined : entry.tool.failure;
}

function problemWithOrder(tool: Tool, state: ContactState): string | undefined {
  const missing = tool.requires.find((each) => !hasEffect(state, each.effect));
  if (missing !== undefined) return missing.otherwise;
  const isRepeatable = tool.kind === "look-up" || tool.kind === "verify";
  const isDoneAlready = !isRepeatable && (hasSucceeded(tool, state) || isAllThere(tool, state));
  return isDoneAlready ? "This has been done already in this contact. Nothing was changed." : undefined;
}

function hasSucceeded(tool: Tool, state: ContactState): boolean {
  return state.toolsUsed.some((use) => use.tool === tool.id && use.ok);
}

function isAllThere(tool: Tool, state: ContactState): boolean {
  return tool.effects.length > 0 && tool.effects.every((effect) => hasEffect(state, effect));
}
