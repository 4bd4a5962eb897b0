/** An attempt among those it branched into or from: where they branched, how each ended, and the way to compare. */
import type { FamilyMember } from "#server/usecases/debriefs/index";
import { WHEN_AND_OUTCOME } from "~/components/contact/attempt-columns";
import { type Column, DataTable } from "~/components/ui/DataTable";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";

type FamilyPanelProps = {
  family: readonly FamilyMember[];
  /** The attempt whose page this is. */
  attemptId: string;
  isOwn: boolean;
};

export function FamilyPanel({ family, attemptId, isOwn }: FamilyPanelProps) {
  const current = family.find(({ id }) => id === attemptId);
  if (family.length < 2 || current === undefined) return null;
  return (
    <Panel
      title="Tried again"
      lead="The same contact, gone on with from another turn. Put one beside this one to see what made the difference."
      isFlush
    >
      <DataTable
        caption="This attempt and those tried again from its turns"
        columns={columnsFor(current, isOwn)}
        rows={family}
        rowKey={({ id }) => id}
        narrow="stack"
      />
    </Panel>
  );
}

function columnsFor(current: FamilyMember, isOwn: boolean): readonly Column<FamilyMember>[] {
  return [
    { key: "attempt", header: "Attempt", cell: (member) => nameOf(member, current, isOwn) },
    { key: "branched", header: "Begins", cell: beginningOf },
    ...WHEN_AND_OUTCOME,
    {
      key: "score",
      header: "Score",
      isNumeric: true,
      cell: ({ score }) =>
        score === null ? <span className="text-muted">–</span> : `${Math.round(score * 100)}%`,
    },
    { key: "compare", header: "Compare", cell: (member) => compareLink(member, current) },
  ];
}

function nameOf(member: FamilyMember, current: FamilyMember, isOwn: boolean) {
  const name = `Attempt ${member.number}`;
  if (member.id === current.id) return `${name}, this one`;
  if (member.score !== null) return <TextLink to={`/attempts/${member.id}/debrief`}>{name}</TextLink>;
  return isOwn ? <TextLink to={`/attempts/${member.id}`}>{name}</TextLink> : name;
}

function beginningOf({ branched }: FamilyMember) {
  return branched === null
    ? "at the beginning"
    : `after turn ${branched.afterTurn} of attempt ${branched.from}`;
}

function compareLink(member: FamilyMember, current: FamilyMember) {
  if (member.id === current.id || member.score === null || current.score === null)
    return <span className="text-muted">–</span>;
  return (
    <TextLink
      to={`/attempts/${current.id}/compare?with=${member.id}`}
      aria-label={`Compare attempt ${current.number} with attempt ${member.number}`}
    >
      Side by side
    </TextLink>
  );
}
