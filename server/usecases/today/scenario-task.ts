/** A scenario as the thing to start: a step of the path, or what fits best when no path is left. */
import type { CompiledScenario } from "#training/assessment/index";
import type { OwnAttempt } from "../contacts/ports";
import { suggestScenario } from "../contacts/suggest-scenario";
import type { StepView } from "../learning/learn-page";
import type { TodayDependencies } from "./ports";
import type { Task, TaskReason } from "./tasks";

type Mode = "practice" | "assessed";
type ScenarioStep = Extract<StepView["step"], { kind: "scenario" }>;

/** An open step of the path that asks for a conversation. */
export async function stepTask(
  deps: TodayDependencies,
  accountId: string,
  { step, view, reason }: { step: ScenarioStep; view: StepView; reason: TaskReason },
): Promise<Task> {
  const { slug, mode, passScore = null } = step;
  const [current, own] = await Promise.all([
    deps.scenarios.current(slug),
    deps.attempts.ofAccount(accountId),
  ]);
  return {
    kind: "scenario",
    scenario: slug,
    mode,
    customer: current?.compiled.persona.name ?? "",
    passScore,
    best: bestScore(own, slug, mode),
    title: view.title,
    minutes: view.minutes,
    reason,
  };
}

/** When no path is left: the scenario that Practise offers first, too; undefined when there is none. */
export async function suggestedTask(
  deps: TodayDependencies,
  accountId: string,
  at: Date,
): Promise<Task | undefined> {
  const [scenarios, own] = await Promise.all([deps.scenarios.all(), deps.attempts.ofAccount(accountId)]);
  const suggestion = await suggestScenario(deps, { accountId, at, scenarios, own });
  const chosen = scenarios.find(({ scenario }) => scenario.slug === suggestion?.slug);
  if (suggestion === undefined || chosen === undefined) return undefined;
  return taskOf(chosen, own, { kind: "suggested", suggestion });
}

function taskOf(
  { scenario, persona }: CompiledScenario,
  own: readonly OwnAttempt[],
  reason: TaskReason,
): Task {
  const { slug, title, channel, minutes } = scenario;
  return {
    kind: "scenario",
    scenario: slug,
    mode: "practice",
    customer: persona.name,
    passScore: null,
    best: bestScore(own, slug, "practice"),
    title,
    channel,
    minutes,
    reason,
  };
}

/** Of contacts played unaided and not in private, as Practise reckons it. */
function bestScore(own: readonly OwnAttempt[], slug: string, mode: Mode): number | null {
  const scores = own
    .filter((attempt) => attempt.scenarioSlug === slug && attempt.mode === mode)
    .filter((attempt) => !attempt.isPrivate && attempt.hintsAsked === 0)
    .flatMap((attempt) => attempt.score ?? []);
  return scores.length === 0 ? null : Math.max(...scores);
}
