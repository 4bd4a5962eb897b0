/** Today for whoever takes training: one thing to start, then what is due, under way and achieved. */
import { BookOpen } from "lucide-react";
import type { LearnerToday } from "#server/usecases/today/index";
import { classes } from "~/components/ui/classes";
import { EmptyState } from "~/components/ui/EmptyState";
import { Panel } from "~/components/ui/Panel";
import { Badges } from "./Badges";
import { PathProgress } from "./PathProgress";
import { StartPanel } from "./StartPanel";
import { Strength } from "./Strength";
import { UnderWay } from "./UnderWay";

export function LearnerSection({ today }: { today: LearnerToday }) {
  const { start, underWay, path, achievements } = today;
  return (
    <div className="flex flex-col gap-6">
      {start === null ? (
        <Panel>
          <EmptyState title="There is nothing to start yet" icon={BookOpen}>
            Lessons and scenarios come with the content. Ask whoever runs Composure here.
          </EmptyState>
        </Panel>
      ) : (
        <StartPanel task={start} hasPath={path !== null} />
      )}
      <UnderWay tasks={underWay} />
      {/* Columns share the height out by themselves: a path may be long and badges few, or the other way round. */}
      <div className={classes("-mb-6 gap-6 *:mb-6 *:break-inside-avoid", path !== null && "lg:columns-2")}>
        {path === null ? null : <PathProgress path={path} />}
        <Strength achievements={achievements} />
        <Badges achievements={achievements} />
      </div>
    </div>
  );
}
