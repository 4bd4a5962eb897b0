/** A person's way in: a link for a new password, and taking sign-in away or giving it back. */
import { useNavigation } from "@remix-run/react";
import type { PersonInFull } from "#server/usecases/people/roster";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";

type SignInPanelProps = {
  person: PersonInFull;
  isOneself: boolean;
};

export function SignInPanel({ person, isOneself }: SignInPanelProps) {
  return (
    <Panel title="Sign-in">
      <div className="flex flex-col gap-6">
        {isOneself ? (
          <p className="max-w-prose text-muted">Your own password is changed on your account page.</p>
        ) : (
          <ResetLink person={person} />
        )}
        <Withdrawal person={person} />
      </div>
    </Panel>
  );
}

function ResetLink({ person }: { person: PersonInFull }) {
  if (person.standing !== "active") return null;
  return (
    <div>
      <p className="max-w-prose">
        A reset link lets {person.name} choose a new password within 24 hours. The present one works until
        then.
      </p>
      {person.resetLinkUntil ? (
        <p className="mt-1 text-sm text-muted">
          A link is out that works until <LocalTime at={person.resetLinkUntil} style="date-time" />. A new one
          replaces it.
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <IntentButton intent="make-reset-link">Make a reset link</IntentButton>
        {person.resetLinkUntil ? (
          <IntentButton intent="revoke-reset-link" variant="quiet">
            Revoke the link that is out
          </IntentButton>
        ) : null}
      </div>
    </div>
  );
}

function Withdrawal({ person }: { person: PersonInFull }) {
  if (person.standing === "left") return null;
  if (person.standing === "withdrawn") {
    return (
      <div>
        <p className="max-w-prose">
          Sign-in is withdrawn. Nothing else has changed: team, roles and history are kept.
        </p>
        <div className="mt-3">
          <IntentButton intent="restore">Give sign-in back</IntentButton>
        </div>
      </div>
    );
  }
  return (
    <div>
      <p className="max-w-prose">
        Withdrawing sign-in ends every session at once and keeps {person.name} out until it is given back. For
        somebody who leaves, record the leaving instead.
      </p>
      <div className="mt-3">
        <IntentButton intent="withdraw" variant="danger">
          Withdraw sign-in
        </IntentButton>
      </div>
    </div>
  );
}

type IntentButtonProps = { intent: string; variant?: "secondary" | "quiet" | "danger"; children: string };

function IntentButton({ intent, variant = "secondary", children }: IntentButtonProps) {
  const pending = useNavigation().formData?.get("intent");
  return (
    <Form>
      <input type="hidden" name="intent" value={intent} />
      <Button variant={variant} isPending={pending === intent}>
        {children}
      </Button>
    </Form>
  );
}
