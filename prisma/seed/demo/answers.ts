/** What somebody of the demo answers: right, or wrong in a way that the item's type allows. */
import { feedbackOn, type ItemBody, type ItemResponse, type ItemSolution } from "#training/assessment/index";
import type { Random } from "#training/shared/random";

/** A response that the browser could have sent. */
export function answerFor(body: ItemBody, isRight: boolean, random: Random): ItemResponse {
  const { solution } = feedbackOn(body, undefined);
  return isRight ? rightAnswer(solution) : wrongAnswer(body, solution, random);
}

function rightAnswer(solution: ItemSolution): ItemResponse {
  switch (solution.type) {
    case "single-choice":
      return { type: solution.type, option: solution.key };
    case "multiple-choice":
      return { type: solution.type, options: [...solution.keys] };
    case "true-false":
      return { type: solution.type, isTrue: solution.key };
    case "ordering":
      return { type: solution.type, order: [...solution.order] };
    case "matching":
      return { type: solution.type, matches: { ...solution.matches } };
    case "cloze":
      return {
        type: solution.type,
        gaps: Object.fromEntries(Object.entries(solution.gaps).map(([id, gap]) => [id, gap.answer])),
      };
    case "spot-the-mistake":
      return { type: solution.type, lines: [...solution.lines] };
  }
}

function wrongAnswer(body: ItemBody, solution: ItemSolution, random: Random): ItemResponse {
  const right = rightAnswer(solution);
  switch (right.type) {
    case "single-choice":
      return { ...right, option: random.pick(otherOptions(body, [right.option])) ?? right.option };
    case "multiple-choice":
      return {
        ...right,
        options: [...right.options.slice(1), ...otherOptions(body, right.options).slice(0, 1)],
      };
    case "true-false":
      return { ...right, isTrue: !right.isTrue };
    case "ordering":
      return { ...right, order: swapped(right.order, random.below(Math.max(1, right.order.length - 1))) };
    case "matching":
      return { ...right, matches: crossed(right.matches) };
    case "cloze":
      return {
        ...right,
        gaps: Object.fromEntries(
          Object.keys(right.gaps).map((id, index) => [
            id,
            index === 0 ? wrongGap(body, id) : (right.gaps[id] ?? ""),
          ]),
        ),
      };
    case "spot-the-mistake":
      return { ...right, lines: [otherAgentLine(body, right.lines)] };
  }
}

function otherOptions(body: ItemBody, taken: readonly string[]): string[] {
  if (body.type !== "single-choice" && body.type !== "multiple-choice") return [];
  return body.options.map((option) => option.id).filter((id) => !taken.includes(id));
}

function swapped(order: readonly string[], at: number): string[] {
  const copy = [...order];
  const [first, second] = [copy[at], copy[at + 1]];
  if (first !== undefined && second !== undefined) copy.splice(at, 2, second, first);
  return copy;
}

function crossed(matches: Readonly<Record<string, string>>): Record<string, string> {
  const lefts = Object.keys(matches);
  const [first, second] = lefts;
  if (first === undefined || second === undefined) return { ...matches };
  return { ...matches, [first]: matches[second] ?? "", [second]: matches[first] ?? "" };
}

function wrongGap(body: ItemBody, id: string): string {
  const gap = body.type === "cloze" ? body.gaps.find((each) => each.id === id) : undefined;
  if (gap?.mode === "drop-down") return gap.options.find((option) => !gap.accept.includes(option)) ?? "soon";
  return "soon";
}

function otherAgentLine(body: ItemBody, taken: readonly number[]): number {
  if (body.type !== "spot-the-mistake") return 0;
  const agentLines = body.transcript.flatMap((line, index) => (line.by === "agent" ? [index] : []));
  return agentLines.find((index) => !taken.includes(index)) ?? agentLines[0] ?? 0;
}
