/** Why this is the thing to do: a sentence or two. */
import type { Task } from "#server/usecases/today/index";
import { suggestionInWords } from "~/components/contact/suggestion-words";
import { LocalTime } from "~/components/ui/LocalTime";
import { Day } from "./Day";

export function Why({ task, hasPath }: { task: Task; hasPath: boolean }) {
  const { reason } = task;
  switch (reason.kind) {
    case "under-way":
      return (
        <>
          {task.kind === "contact" && task.needsNote
            ? "Its note comes before the debrief. Begun"
            : "It waits where you left it,"}{" "}
          <LocalTime at={reason.since} style="relative" />.
        </>
      );
    case "step":
      return <StepReason task={task} reason={reason} />;
    case "suggested":
      return (
        <>
          {hasPath ? "Your path is done. " : ""}
          {suggestionInWords(reason.suggestion).text}
        </>
      );
  }
}

type Step = Extract<Task["reason"], { kind: "step" }>;

function StepReason({ task, reason: { day, state } }: { task: Task; reason: Step }) {
  const { passScore, best } = task.kind === "scenario" ? task : { passScore: null, best: null };
  return (
    <>
      The next step of your path. It {state === "overdue" ? "was due" : "is due"}{" "}
      {state === "due-today" ? "today" : <Day day={day} />}.
      {passScore === null ? null : ` You pass it with ${percent(passScore)}, without hints.`}
      {passScore === null || best === null ? null : ` Your best so far: ${percent(best)}.`}
    </>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
