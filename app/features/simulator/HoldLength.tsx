/** For how long a hold was promised: the choices, and what each asks of the contact. */
import { RadioGroup } from "~/components/ui/RadioGroup";

const CHOICES = [
  { value: "1", label: "1 minute" },
  { value: "2", label: "2 minutes" },
  { value: "5", label: "5 minutes" },
  { value: "none", label: "No time promised", hint: "Waiting without an end feels longest." },
];

export const USUAL_HOLD = "2";

/** The command that begins a hold of the chosen length. */
export function holdOf(choice: string): { type: "hold"; minutes?: number } {
  return choice === "none" ? { type: "hold" } : { type: "hold", minutes: Number(choice) };
}

type HoldLengthProps = { hint: string; choice: string; onChange: (choice: string) => void };

export function HoldLength({ hint, choice, onChange }: HoldLengthProps) {
  return (
    <RadioGroup
      legend="How long did you tell them it would take?"
      hint={hint}
      name="minutes"
      options={CHOICES}
      value={choice}
      onChange={onChange}
    />
  );
}
