/** Search and filters of the attempts, as a form whose result anybody can bookmark. */
import { useNavigation } from "@remix-run/react";
import { Search } from "lucide-react";
import { OUTCOMES } from "#training/simulation/vocabulary";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { OUTCOME_WORDS } from "~/components/ui/OutcomeTag";
import { Select } from "~/components/ui/Select";
import { TextInput } from "~/components/ui/TextInput";
import { TextLink } from "~/components/ui/TextLink";

export type FilterValues = {
  readonly learner: string;
  readonly scenario: string;
  readonly mode: string;
  readonly outcome: string;
};

type AttemptFiltersProps = {
  values: FilterValues;
  scenarios: readonly { readonly slug: string; readonly title: string }[];
  /** Without it there is nobody to search for. */
  hasLearners: boolean;
};

const ANY = { value: "", label: "Any" };
const MODES = [ANY, { value: "practice", label: "Practice" }, { value: "assessed", label: "Assessed" }];
const ENDINGS = [ANY, ...OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_WORDS[outcome][0] }))];

export function AttemptFilters({ values, scenarios, hasLearners }: AttemptFiltersProps) {
  const isPending = useNavigation().state === "loading";
  const isNarrowed = Object.values(values).some((value) => value !== "");
  const titles = scenarios.map(({ slug, title }) => ({ value: slug, label: title }));
  return (
    <Form method="get" role="search" aria-label="Attempts" className="mb-6">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr]">
        {hasLearners ? (
          <Field label="Learner">
            {(props) => (
              <TextInput
                {...props}
                name="learner"
                type="search"
                defaultValue={values.learner}
                maxLength={80}
              />
            )}
          </Field>
        ) : null}
        <Field label="Scenario">
          {(props) => (
            <Select {...props} name="scenario" defaultValue={values.scenario} options={[ANY, ...titles]} />
          )}
        </Field>
        <Field label="Mode">
          {(props) => <Select {...props} name="mode" defaultValue={values.mode} options={MODES} />}
        </Field>
        <Field label="Outcome">
          {(props) => <Select {...props} name="outcome" defaultValue={values.outcome} options={ENDINGS} />}
        </Field>
      </div>
      <div className="mt-4 flex items-center gap-4">
        <Button isPending={isPending}>
          <Search aria-hidden className="size-4" />
          Show
        </Button>
        {isNarrowed ? <TextLink to="/attempts">Clear the filters</TextLink> : null}
      </div>
    </Form>
  );
}
