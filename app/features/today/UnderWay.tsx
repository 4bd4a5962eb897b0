/** What else has been begun and waits. */
import { ChevronRight } from "lucide-react";
import type { Task } from "#server/usecases/today/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";
import { addressOf, kindOf } from "./words";

export function UnderWay({ tasks }: { tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <Panel title="Also begun">
      <ul className="flex flex-col">
        {tasks.map((task) => (
          <li
            key={addressOf(task) ?? task.title}
            className="flex items-center gap-3 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0"
          >
            <div className="min-w-0 flex-1">
              <TextLink to={addressOf(task) ?? "/practise"}>{task.title}</TextLink>
              <p className="text-sm text-muted">
                {kindOf(task)}
                {task.reason.kind === "under-way" ? (
                  <>
                    , <LocalTime at={task.reason.since} style="relative" />
                  </>
                ) : null}
              </p>
            </div>
            <ChevronRight aria-hidden className="size-5 shrink-0 text-line-strong" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
