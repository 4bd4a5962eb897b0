/** For managers: the week of their teams in three numbers, and where the rest stands. */
import type { TodayPage } from "#server/usecases/today/index";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { EmptyState } from "~/components/ui/EmptyState";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";

export function TeamSection({
  teams,
  isFirst,
}: {
  teams: NonNullable<TodayPage["teams"]>;
  isFirst: boolean;
}) {
  if (teams.teams === 0)
    return (
      <Panel title="Your teams">
        <EmptyState title="You manage no team yet">An admin can give you one.</EmptyState>
      </Panel>
    );
  return (
    <Panel title={teams.teams === 1 ? "Your team" : `Your ${teams.teams} teams`} lead="The last seven days.">
      <div className="grid gap-6 sm:grid-cols-3">
        <Stat label="Learners" value={teams.learners} meaning="People in it who are learning here." />
        <Stat
          label="Practised"
          value={`${teams.practised} of ${teams.learners}`}
          meaning="Had at least one contact with a simulated customer."
        />
        <Stat
          label="Contacts"
          value={teams.contacts}
          meaning="Ended in these seven days, practice and assessed."
        />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink to="/team" variant={isFirst ? "primary" : "secondary"}>
          Who is ready, who needs you
        </ButtonLink>
        <ButtonLink to="/attempts">Attempts</ButtonLink>
        <ButtonLink to="/cohorts">Cohorts</ButtonLink>
        <ButtonLink to="/tenure">Tenure</ButtonLink>
      </div>
    </Panel>
  );
}
