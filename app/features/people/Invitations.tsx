/** Invitations that nobody has used yet. */
import { useNavigation } from "@remix-run/react";
import type { Offer } from "#server/usecases/people/ports";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { ROLE_NAMES } from "./sentences";

export type OpenInvitation = {
  readonly reference: string;
  readonly offer: Offer;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
};

export function Invitations({ invitations }: { invitations: readonly OpenInvitation[] }) {
  const pending = useNavigation().formData;
  if (invitations.length === 0) return null;
  return (
    <Panel
      title="Invited, not here yet"
      lead="To send a link again, invite the person again: the new link replaces the old one."
    >
      <ul className="divide-y divide-line border-t border-line">
        {invitations.map(({ reference, offer, expiresAt, isExpired }) => (
          <li key={reference} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-[550]">{offer.name}</p>
              <p className="text-sm break-all text-muted">
                {offer.email} · {offer.roles.map((role) => ROLE_NAMES[role]).join(", ")}
              </p>
            </div>
            <div className="flex items-center gap-4 text-sm">
              {isExpired ? (
                <Tag tone="warning">Expired</Tag>
              ) : (
                <span className="text-muted">
                  Until <LocalTime at={expiresAt} style="date-time" />
                </span>
              )}
              <Form>
                <input type="hidden" name="reference" value={reference} />
                <Button
                  size="sm"
                  aria-label={`Revoke the invitation of ${offer.name}`}
                  isPending={pending?.get("reference") === reference}
                >
                  Revoke
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
