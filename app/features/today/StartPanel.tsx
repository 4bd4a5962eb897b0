/** The one thing to start now, why just that, and the button for it. */
import { useNavigation } from "@remix-run/react";
import type { Task } from "#server/usecases/today/index";
import { WordsLeave } from "~/components/contact/WordsLeave";
import { Avatar } from "~/components/ui/Avatar";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { ChannelMark } from "~/components/ui/ChannelMark";
import { Form } from "~/components/ui/Form";
import { Panel } from "~/components/ui/Panel";
import { Why } from "./Why";
import { actionOf, addressOf, kindOf } from "./words";

type StartPanelProps = {
  task: Task;
  /** True for somebody who has a path, finished or not. */
  hasPath: boolean;
};

export function StartPanel({ task, hasPath }: StartPanelProps) {
  return (
    <Panel className="border-accent/40">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-5 sm:flex-nowrap">
        <div className="flex min-w-0 items-start gap-4">
          {task.kind === "scenario" && task.customer !== "" ? (
            <Avatar name={task.customer} size="lg" />
          ) : null}
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
              <span>
                {kindOf(task)}
                {task.minutes === null ? null : `, about ${task.minutes} min`}
              </span>
              {task.channel === undefined ? null : <ChannelMark channel={task.channel} />}
            </p>
            <h2 className="text-xl font-semibold text-balance">{task.title}</h2>
            <p className="mt-1 max-w-prose text-muted">
              <Why task={task} hasPath={hasPath} />
            </p>
            {task.kind === "scenario" || task.kind === "contact" ? (
              <WordsLeave className="mt-3 text-muted" />
            ) : null}
          </div>
        </div>
        <StartButton task={task} />
      </div>
    </Panel>
  );
}

function StartButton({ task }: { task: Task }) {
  const { formData } = useNavigation();
  const to = addressOf(task);
  if (to !== undefined)
    return (
      <ButtonLink to={to} variant="primary" size="lg" className="shrink-0">
        {actionOf(task)}
      </ButtonLink>
    );
  if (task.kind !== "scenario") return null;
  return (
    <Form action="/practise?index" className="shrink-0">
      <input type="hidden" name="scenario" value={task.scenario} />
      <input type="hidden" name="mode" value={task.mode} />
      <Button variant="primary" size="lg" isPending={formData?.get("scenario") === task.scenario}>
        {actionOf(task)}
      </Button>
    </Form>
  );
}
