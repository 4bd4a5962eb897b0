/** Streak and points, each with what it means. */
import type { LearnerToday } from "#server/usecases/today/index";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { TextLink } from "~/components/ui/TextLink";
import { streakInWords } from "./words";

export function Strength({ achievements }: Pick<LearnerToday, "achievements">) {
  const { streak, points } = achievements;
  const isRecord = streak.longest > streak.days;
  return (
    <Panel title="Keeping at it" actions={<TextLink to="/progress">My progress</TextLink>}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Stat
          label="Streak"
          value={streak.days === 1 ? "1 day" : `${streak.days} days`}
          meaning={
            <>
              {streakInWords(streak)}
              {isRecord ? ` Your longest: ${streak.longest}.` : null}
            </>
          }
        />
        <Stat
          label="Points"
          value={points}
          meaning="For lessons, quizzes and contacts; doing one again pays only what is better. They decide nothing."
        />
      </div>
    </Panel>
  );
}
