/** Before a practice contact: how strongly the customer may show it, and whether anybody else can see it. */
import { useState } from "react";
import { INTENSITIES, type Intensity } from "#training/simulation/intensity";
import { Checkbox } from "~/components/ui/Checkbox";
import { Panel } from "~/components/ui/Panel";
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
    <Panel title="How you practise">
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[3fr_2fr]">
        <RadioGroup
          legend="How strongly the customer may show it"
          name="intensity-choice"
          options={OPTIONS}
          value={choices.intensity}
          onChange={(value) => {
            const intensity = INTENSITIES.find((each) => each === value);
            if (intensity !== undefined) onChange({ ...choices, intensity });
          }}
          hint="Only what is shown is softened; the debrief tells what was felt. Remembered for next time. Assessed contacts are always full."
        />
        <Checkbox
          label={<span className="font-[550]">Practise in private</span>}
          checked={choices.isPrivate}
          onChange={(event) => onChange({ ...choices, isPrivate: event.target.checked })}
          hint="Only you can see the contact: no trainer, manager or admin, in no list and no count. It brings you a debrief, but no points, no progress and no evidence. Chosen now, for good: it can't be made public later, nor another one private."
        />
      </div>
    </Panel>
  );
}
