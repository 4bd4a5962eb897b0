/** For admins: who is here, and the way to the people. */
import type { TodayPage } from "#server/usecases/today/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";

export function SiteSection({ site, isFirst }: { site: NonNullable<TodayPage["site"]>; isFirst: boolean }) {
  const { people, invitations } = site;
  return (
    <Panel title="People">
      <div className="grid gap-6 sm:grid-cols-2">
        <Stat label="Accounts" value={people} meaning="People who can sign in today." />
        <Stat
          label="Open invitations"
          value={invitations}
          meaning={
            invitations === 0
              ? "Nobody has an invitation that waits to be used."
              : "Sent and not used yet; each works once and runs out by itself."
          }
        />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to="/admin/people" variant={isFirst ? "primary" : "secondary"}>
          People and roles
        </ButtonLink>
        <ButtonLink to="/admin/people/invite">Invite somebody</ButtonLink>
        <ButtonLink to="/admin/teams">Teams and cohorts</ButtonLink>
      </div>
    </Panel>
  );
}
