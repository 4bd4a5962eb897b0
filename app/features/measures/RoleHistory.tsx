/** How long somebody has been here, and in which roles. */
import type { PersonPage } from "#server/usecases/measures/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Day } from "./Day";
import { duration } from "./words";

const REASONS = { voluntary: "by their own choice", involuntary: "by the employer’s decision" } as const;

export function RoleHistory({ person }: { person: PersonPage["person"] }) {
  const { hiredOn, leftOn, leaveReason, tenureInDays, roles } = person;
  return (
    <Panel
      title="Tenure and roles"
      lead={leftOn === null ? `Here for ${duration(tenureInDays)}.` : `Stayed for ${duration(tenureInDays)}.`}
    >
      <ol className="flex flex-col gap-2">
        <li>
          Joined on <Day on={hiredOn} />
        </li>
        {roles.map(({ role, grantedAt, revokedAt }) => (
          <li key={`${role}-${grantedAt}`}>
            <span className="capitalize">{role}</span> since <LocalTime at={grantedAt} />
            {revokedAt === null ? null : (
              <>
                {" "}
                until <LocalTime at={revokedAt} />
              </>
            )}
          </li>
        ))}
        {leftOn === null ? null : (
          <li>
            Left on <Day on={leftOn} />
            {leaveReason === null ? null : `, ${REASONS[leaveReason]}`}
          </li>
        )}
      </ol>
    </Panel>
  );
}
