/**
 * A password: shown on request, pasted freely, and for a new one with an honest
 * word about how good it is.
 */
import { Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import { type PasswordOwner, type PasswordStrength, passwordStrength } from "#training/shared/password";
import { Button } from "~/components/ui/Button";
import { classes } from "~/components/ui/classes";
import { Field } from "~/components/ui/Field";
import { TextInput } from "~/components/ui/TextInput";

type PasswordFieldProps = {
  name: string;
  label: string;
  error?: string | null | undefined;
  hint?: string;
  /** For a new password: whose it will be. Without it, the present one is asked for. */
  owner?: PasswordOwner;
};

export function PasswordField({ name, label, error, hint, owner }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [password, setPassword] = useState("");
  const hintId = useId();
  const strength = owner && password !== "" ? passwordStrength(password, owner) : undefined;

  return (
    <Field label={label} error={error ?? null} hint={hint}>
      {({ "aria-describedby": describedBy, ...props }) => (
        <>
          <span className="relative block">
            <TextInput
              {...props}
              name={name}
              type={isShown ? "text" : "password"}
              required
              autoComplete={owner ? "new-password" : "current-password"}
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              maxLength={400}
              className="pr-12"
              onChange={(event) => setPassword(event.target.value)}
              aria-describedby={[describedBy, owner && hintId].filter(Boolean).join(" ") || undefined}
            />
            <Button
              type="button"
              variant="quiet"
              size="sm"
              aria-label="Show password"
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
              className="absolute inset-y-1 right-1 w-10 px-0!"
            >
              {isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
            </Button>
          </span>
          {owner ? <StrengthHint id={hintId} strength={strength} isRefused={Boolean(error)} /> : null}
        </>
      )}
    </Field>
  );
}

const STEPS: Record<PasswordStrength["level"], number> = { refused: 0, fair: 1, good: 2, strong: 3 };
const NAMES: Record<PasswordStrength["level"], string> = {
  refused: "Not accepted",
  fair: "Fair",
  good: "Good",
  strong: "Strong",
};

type StrengthHintProps = {
  id: string;
  strength: PasswordStrength | undefined;
  /** The error below says what the hint would. */
  isRefused: boolean;
};

function StrengthHint({ id, strength, isRefused }: StrengthHintProps) {
  const isSaidBelow = isRefused && (strength === undefined || strength.level === "refused");
  const filled = strength ? STEPS[strength.level] : 0;
  return (
    <div id={id} aria-live="polite" className="mt-1 text-sm text-muted">
      <span aria-hidden className="mb-1.5 flex gap-1">
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={classes("h-1 flex-1 rounded-full", step <= filled ? "bg-accent" : "bg-line")}
          />
        ))}
      </span>
      {isSaidBelow ? null : <StrengthWords strength={strength} />}
    </div>
  );
}

function StrengthWords({ strength }: { strength: PasswordStrength | undefined }) {
  if (strength === undefined)
    return <>At least 10 characters. A few unrelated words are easy to remember and hard to guess.</>;
  return (
    <>
      <span className="font-[550] text-ink">{NAMES[strength.level]}.</span> {strength.hint}
    </>
  );
}
