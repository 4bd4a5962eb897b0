/** "Say something": one press asks the model for a line, shows what came, and what the guard says to it. */
import { useFetcher } from "@remix-run/react";
import { MessageCircle } from "lucide-react";
import { Button } from "~/components/ui/Button";
import { FetcherForm } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { duration, ruleInWords } from "./words";

export type TrialAnswer =
  | { readonly trial: TrialFace; readonly problem: null }
  | { readonly trial: null; readonly problem: string };
type TrialFace = {
  readonly tookInMs: number;
  readonly plan: string;
  readonly lines: readonly { readonly text: string; readonly stoppedBy?: string }[];
};

export function TrialPanel() {
  const fetcher = useFetcher<TrialAnswer>();
  const isAsking = fetcher.state !== "idle";
  return (
    <Panel
      title="Try it"
      lead="Asks the model to word one line for an invented customer who wants to know about a jacket. Nobody else sees it, and it does not count among the lines said."
    >
      <FetcherForm fetcher={fetcher}>
        <Button variant="primary" isPending={isAsking}>
          <MessageCircle aria-hidden className="size-4" />
          Say something
        </Button>
      </FetcherForm>
      <div aria-live="polite" aria-busy={isAsking} className="mt-4 empty:hidden">
        {isAsking ? <p className="text-muted">Asking the model…</p> : null}
        {!isAsking && fetcher.data ? <Answer {...fetcher.data} /> : null}
      </div>
    </Panel>
  );
}

function Answer({ trial, problem }: TrialAnswer) {
  if (trial === null) return <Notice tone="warning">{problem}</Notice>;
  const passed = trial.lines.filter((line) => line.stoppedBy === undefined).length;
  return (
    <div>
      <p>
        The written line: <q>{trial.plan}</q>
      </p>
      <p className="mt-1">
        {trial.lines.length === 0
          ? `The model answered in ${duration(trial.tookInMs)}, but with no line.`
          : `${countOf(trial.lines.length)} came in ${duration(trial.tookInMs)}; ${passed === 0 ? "none passed" : `${passed} passed`} the guard.`}
      </p>
      <ul className="mt-3 flex flex-col gap-2">
        {trial.lines.map((line) => (
          <li key={line.text} className="rounded-md border border-line bg-sunken px-3 py-2">
            <p className="break-words">{line.text}</p>
            <p className="mt-1">
              {line.stoppedBy === undefined ? (
                <Tag tone="success">The guard lets it pass</Tag>
              ) : (
                <Tag tone="warning" className="whitespace-normal">
                  Stopped: {ruleInWords(line.stoppedBy)}
                </Tag>
              )}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-prose text-sm text-muted">
        A stopped line is never shown to a learner. Where all are stopped, the written line is said.
      </p>
    </div>
  );
}

function countOf(lines: number): string {
  return lines === 1 ? "1 line" : `${lines} lines`;
}
