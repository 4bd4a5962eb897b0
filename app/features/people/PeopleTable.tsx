/** The list of people: who they are, where they belong, and how they stand. */
import type { Person } from "#server/usecases/people/roster";
import type { Standing } from "#training/shared/people";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { EmptyState } from "~/components/ui/EmptyState";
import { Tag, type TagTone } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";
import { Day } from "./Day";
import type { Named } from "./PersonFields";
import { ROLE_NAMES, STANDING_NAMES } from "./sentences";

const TONES: Record<Standing, TagTone> = { active: "success", left: "neutral", withdrawn: "warning" };

export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag tone={TONES[standing]}>{STANDING_NAMES[standing]}</Tag>;
}

type PeopleTableProps = { people: readonly Person[]; teams: readonly Named[]; cohorts: readonly Named[] };

export function PeopleTable({ people, teams, cohorts }: PeopleTableProps) {
  const nameIn = (named: readonly Named[], id: string | null) =>
    named.find((each) => each.id === id)?.name ?? "–";
  const columns: Column<Person>[] = [
    {
      key: "name",
      header: "Name",
      cell: (person) => (
        <>
          <TextLink to={`/admin/people/${person.accountId}`}>{person.name}</TextLink>
          <span className="block font-normal break-all text-muted">{person.email}</span>
        </>
      ),
    },
    {
      key: "roles",
      header: "Roles",
      cell: (person) => person.roles.map((role) => ROLE_NAMES[role]).join(", ") || "None",
    },
    { key: "team", header: "Team", cell: (person) => nameIn(teams, person.teamId) },
    { key: "cohort", header: "Cohort", cell: (person) => nameIn(cohorts, person.cohortId) },
    {
      key: "hired",
      header: "First day",
      cell: (person) => <Day day={person.hiredOn} />,
      className: "whitespace-nowrap",
    },
    {
      key: "standing",
      header: "Standing",
      cell: (person) => (
        <span className="flex flex-wrap items-center gap-2">
          <StandingTag standing={person.standing} />
          {person.leftOn ? <Day day={person.leftOn} /> : null}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption="People"
      columns={columns}
      rows={people}
      rowKey={(person) => person.accountId}
      narrow="stack"
      empty={
        <EmptyState title="Nobody matches">
          Try fewer words, or another standing: people who left are not shown at first.
        </EmptyState>
      }
    />
  );
}
