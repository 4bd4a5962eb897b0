/** The fields of one tool and the button that runs it. */
import { type FormEvent, useState } from "react";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { Select } from "~/components/ui/Select";
import { TextInput } from "~/components/ui/TextInput";
import type { ToolFace } from "./tool-face";

type ToolFormProps = {
  tool: ToolFace;
  isBusy: boolean;
  isDisabled: boolean;
  run: (tool: ToolFace, input: Record<string, string>) => void;
};

const VERBS: Record<string, string> = {
  "look-up": "Look up",
  verify: "Verify",
  transfer: "Transfer",
  escalate: "Escalate",
};

export function ToolForm({ tool, isBusy, isDisabled, run }: ToolFormProps) {
  const [input, setInput] = useState<Record<string, string>>({});

  function submit(event: FormEvent) {
    event.preventDefault();
    run(tool, Object.fromEntries(tool.fields.map(({ key }) => [key, (input[key] ?? "").trim()])));
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      {tool.fields.map((field) => (
        <Field key={field.key} label={field.label} className="text-sm">
          {(props) =>
            field.kind === "choice" ? (
              <Select
                {...props}
                required
                value={input[field.key] ?? ""}
                onChange={(event) => setInput({ ...input, [field.key]: event.target.value })}
                options={[
                  { value: "", label: "Choose", isDisabled: true },
                  ...field.options.map((option) => ({ value: option, label: option })),
                ]}
              />
            ) : (
              <TextInput
                {...props}
                required
                maxLength={400}
                autoComplete="off"
                inputMode={field.kind === "amount" ? "decimal" : undefined}
                value={input[field.key] ?? ""}
                onChange={(event) => setInput({ ...input, [field.key]: event.target.value })}
              />
            )
          }
        </Field>
      ))}
      <div>
        <Button size="sm" isPending={isBusy} disabled={isDisabled}>
          {VERBS[tool.kind] ?? "Do it"}
        </Button>
      </div>
    </form>
  );
}
