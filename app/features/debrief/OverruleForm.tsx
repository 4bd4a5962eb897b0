/** For trainers: judge a criterion oneself, with a reason that the learner reads too. */
import { useNavigation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";
import type { DebriefFinding, OverruleLevel } from "#training/assessment/index";
import { LEVEL_WORDS } from "~/components/contact/words";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { Notice } from "~/components/ui/Notice";
import { Select } from "~/components/ui/Select";
import { TextArea } from "~/components/ui/TextArea";

/** What was wrong with an overrule that was sent, and about which criterion. */
export type OverruleProblem = {
  readonly criterion: string;
  readonly problem: string | null;
  readonly fields: Readonly<Record<string, string>>;
};

type OverruleFormProps = { finding: DebriefFinding; problem: OverruleProblem | null };

/** Written out here: their home brings the whole simulation with it, which no browser needs. */
const LEVELS = ["met", "partly", "missed", "not-applicable"] as const satisfies readonly OverruleLevel[];

export function OverruleForm({ finding, problem }: OverruleFormProps) {
  const { formData } = useNavigation();
  const isPending = formData?.get("intent") === "overrule" && formData.get("criterion") === finding.criterion;
  const details = useRef<HTMLDetailsElement>(null);
  useClosedWhenSaved(details, isPending, problem !== null);
  return (
    <details ref={details} className="mt-3" open={problem !== null}>
      <summary
        aria-label={`Overrule: ${finding.title}`}
        className="inline-flex min-h-6 items-center rounded-sm text-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
      >
        {finding.overruled === undefined ? "Overrule" : "Overrule again"}
      </summary>
      <Form
        preventScrollReset
        className="mt-3 flex max-w-prose flex-col gap-4 rounded-md border border-line p-4"
      >
        <input type="hidden" name="intent" value="overrule" />
        <input type="hidden" name="criterion" value={finding.criterion} />
        {problem?.problem ? <Notice tone="problem">{problem.problem}</Notice> : null}
        <Field label="How it was" error={problem?.fields.level}>
          {(props) => (
            <Select {...props} name="level" required defaultValue="" className="max-w-60">
              <option value="" disabled>
                Choose
              </option>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {LEVEL_WORDS[level][0]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Why" hint="The learner reads it too." error={problem?.fields.reason}>
          {(props) => <TextArea {...props} name="reason" rows={2} required minLength={10} maxLength={1000} />}
        </Field>
        <div>
          <Button isPending={isPending}>Overrule</Button>
        </div>
      </Form>
    </details>
  );
}

/** Folds the form away once it has gone through. */
function useClosedWhenSaved(
  details: RefObject<HTMLDetailsElement>,
  isPending: boolean,
  hasProblem: boolean,
): void {
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !isPending && !hasProblem && details.current) {
      details.current.open = false;
      details.current.querySelector("form")?.reset();
    }
    wasPending.current = isPending;
  }, [details, isPending, hasProblem]);
}
