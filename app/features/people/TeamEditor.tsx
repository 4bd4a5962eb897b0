/** One team: its name, who manages it, and removing it while nobody belongs to it. */
import { useNavigation } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import type { TeamRecord } from "#server/usecases/people/ports";
import { Button } from "~/components/ui/Button";
import { Checkbox } from "~/components/ui/Checkbox";
import { Field } from "~/components/ui/Field";
import { Form } from "~/components/ui/Form";
import { TextInput } from "~/components/ui/TextInput";

export type Manager = { readonly accountId: string; readonly name: string };

type TeamEditorProps = { team: TeamRecord; managers: readonly Manager[]; error: string | undefined };

export function TeamEditor({ team, managers, error }: TeamEditorProps) {
  const pending = useNavigation().formData;
  const isPending = (intent: string) => pending?.get("id") === team.id && pending.get("intent") === intent;
  const names = team.managers.map((manager) => manager.name).join(", ");
  return (
    <details className="group border-t border-line" open={error !== undefined}>
      <EditorSummary
        name={team.name}
        facts={`${members(team.memberCount)} · ${names ? `managed by ${names}` : "no manager"}`}
      />
      <div className="flex flex-col gap-5 px-4 pb-6 sm:px-6">
        <Form className="flex flex-col gap-5">
          <input type="hidden" name="intent" value="save-team" />
          <input type="hidden" name="id" value={team.id} />
          <Field label="Name" error={error ?? null} className="max-w-[26rem]">
            {(props) => <TextInput {...props} name="name" defaultValue={team.name} required maxLength={80} />}
          </Field>
          <ManagerBoxes team={team} managers={managers} />
          <div>
            <Button isPending={isPending("save-team")}>Save team</Button>
          </div>
        </Form>
        <RemoveButton
          intent="remove-team"
          id={team.id}
          memberCount={team.memberCount}
          label="Remove team"
          isPending={isPending("remove-team")}
        />
      </div>
    </details>
  );
}

function ManagerBoxes({ team, managers }: { team: TeamRecord; managers: readonly Manager[] }) {
  if (managers.length === 0)
    return (
      <p className="text-sm text-muted">
        Nobody holds the manager role yet. Give it to somebody on their page.
      </p>
    );
  return (
    <fieldset>
      <legend className="mb-1 font-[550]">Managed by</legend>
      <div className="grid gap-x-5 sm:grid-cols-2">
        {managers.map((manager) => (
          <Checkbox
            key={manager.accountId}
            name="managers"
            value={manager.accountId}
            label={manager.name}
            defaultChecked={team.managers.some((each) => each.accountId === manager.accountId)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The line of a team or cohort that opens its form. */
export function EditorSummary({ name, facts }: { name: string; facts: string }) {
  return (
    <summary className="flex cursor-pointer list-none items-center justify-between gap-4 px-4 py-3 hover:bg-ink/3 sm:px-6">
      <span className="min-w-0">
        <span className="block font-[550]">{name}</span>
        <span className="block text-sm text-muted">{facts}</span>
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-180" />
    </summary>
  );
}

type RemoveButtonProps = {
  intent: string;
  id: string;
  memberCount: number;
  label: string;
  isPending: boolean;
};

/** Removing is offered only while it is possible. */
export function RemoveButton({ intent, id, memberCount, label, isPending }: RemoveButtonProps) {
  if (memberCount > 0)
    return (
      <p className="text-sm text-muted">
        It can be removed once nobody belongs to it, people who left included.
      </p>
    );
  return (
    <Form>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="id" value={id} />
      <Button variant="quiet" size="sm" isPending={isPending} className="-ml-3">
        {label}
      </Button>
    </Form>
  );
}

/** "1 member", "12 members". */
export function members(count: number): string {
  return count === 1 ? "1 member" : `${count} members`;
}
