/**
 * Before a practice contact: how strongly the customer may show it, and whether
 * anybody else can see it. Folded to one line that says how things stand.
 */
import { ChevronDown, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { INTENSITIES, type Intensity } from "#training/simulation/intensity";
import { Checkbox } from "~/components/ui/Checkbox";
import { RadioGroup } from "~/components/ui/RadioGroup";
import { INTENSITY_WORDS } from "./intensity-words";

export type Choices = { readonly intensity: Intensity; readonly isPrivate: boolean };

const OPTIONS = INTENSITIES.map((value) => ({ value, ...INTENSITY_WORDS[value] }));

/** The choices of this page. Privacy is asked anew each time; intensity begins as it was chosen last. */
export function useChoices(remembered: Intensity) {
  const [choices, setChoices] = useState<Choices>({ intensity: remembered, isPrivate: false });
  return { choices, setChoices };
}

type ChoicePanelProps = { choices: Choices; onChange: (choices: Choices) => void };

export function ChoicePanel({ choices, onChange }: ChoicePanelProps) {
  return (
    <details className="group rounded-lg border border-line bg-sheet">
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 rounded-lg px-4 py-3 sm:px-6 [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal aria-hidden className="size-5 shrink-0 text-muted" />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">How you practise: </span>
          {inWords(choices)}
        </span>
        <span className="inline-flex items-center gap-1 text-sm text-muted">
          Change
          <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        </span>
      </summary>
      <div className="flex flex-col gap-6 border-t border-line px-4 py-4 sm:px-6 sm:py-5">
        <div>
          <RadioGroup
            legend="How strongly the customer may show it"
            name="intensity-choice"
            className="md:grid md:grid-cols-3"
            options={OPTIONS}
            value={choices.intensity}
            onChange={(value) => {
              const intensity = INTENSITIES.find((each) => each === value);
              if (intensity !== undefined) onChange({ ...choices, intensity });
            }}
          />
          <p className="mt-2 max-w-prose text-sm text-muted">
            Only what is shown is softened; the debrief tells what was felt. Remembered for next time.
            Assessed contacts are always full.
          </p>
        </div>
        <Checkbox
          label={<span className="font-[550]">Practise in private</span>}
          className="max-w-prose"
          checked={choices.isPrivate}
          onChange={(event) => onChange({ ...choices, isPrivate: event.target.checked })}
          hint="Only you can see the contact: no trainer, manager or admin, in no list and no count. It brings you a debrief, but no points, no progress and no evidence. Chosen now, for good: it can't be made public later, nor another one private."
        />
      </div>
    </details>
  );
}

function inWords({ intensity, isPrivate }: Choices): string {
  const strength = { mild: "a mild customer", firm: "a firm customer", full: "a customer at full strength" };
  return `${strength[intensity]}, ${isPrivate ? "in private" : "in sight of those who train you"}`;
}
