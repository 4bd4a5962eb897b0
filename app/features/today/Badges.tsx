/** Badges earned, and the nearest of those to come. */
import type { BadgeView, LearnerToday } from "#server/usecases/today/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Meter } from "~/components/ui/Meter";
import { Panel } from "~/components/ui/Panel";
import { badgeIcon } from "./badge-icons";
import { goalOf, nearnessOf } from "./words";

export function Badges({ achievements }: Pick<LearnerToday, "achievements">) {
  const { earned, nearest } = achievements;
  if (earned.length === 0 && nearest === null) return null;
  return (
    <Panel
      className="@container"
      title="Badges"
      lead={
        earned.length === 0 ? "None yet. Each is for something done well, never for showing up." : undefined
      }
    >
      <ul className="grid gap-x-6 gap-y-5 @md:grid-cols-2 @3xl:grid-cols-3">
        {earned.map((badge) => (
          <Earned key={badge.slug} badge={badge} />
        ))}
        {nearest === null ? null : <Nearest badge={nearest} />}
      </ul>
    </Panel>
  );
}

function Earned({ badge }: { badge: BadgeView }) {
  const Icon = badgeIcon(badge.icon);
  return (
    <li className="flex items-start gap-3">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-full bg-accent-wash text-accent">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <div className="min-w-0">
        <p className="font-[550]">{badge.title}</p>
        <p className="text-sm text-muted">{badge.summary}</p>
        {badge.earnedAt === null ? null : (
          <p className="text-sm text-muted">
            <LocalTime at={badge.earnedAt} />
          </p>
        )}
      </div>
    </li>
  );
}

function Nearest({ badge }: { badge: BadgeView }) {
  const Icon = badgeIcon(badge.icon);
  return (
    <li className="flex items-start gap-3">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-full border border-dashed border-line-strong text-muted">
        <Icon aria-hidden className="size-6" strokeWidth={1.75} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-[550]">
          Next: <span>{badge.title}</span>
        </p>
        <p className="text-sm text-muted">{goalOf(badge.rule)}</p>
        <Meter
          value={badge.have / badge.need}
          label={`How near ${badge.title} is`}
          isLabelHidden
          text={nearnessOf(badge)}
          className="mt-1 max-w-48"
        />
      </div>
    </li>
  );
}
