/** A contact replayed: the curve that draws along, the controls, and what was said and done. */
import { useMemo } from "react";
import type { ReplayView } from "#server/usecases/debriefs/index";
import { firstNameOf } from "~/components/contact/words";
import { Panel } from "~/components/ui/Panel";
import { ReplayControls } from "./ReplayControls";
import { ReplayCurve } from "./ReplayCurve";
import { ReplayTranscript } from "./ReplayTranscript";
import { useReplay } from "./use-replay";
import { useReplayKeys } from "./use-replay-keys";

export function Replay({ view }: { view: ReplayView }) {
  const { steps, scenario, learner, isOwn } = view;
  const names = useMemo(
    () => ({ agent: isOwn ? "You" : learner.name, customer: scenario.customer }),
    [isOwn, learner.name, scenario.customer],
  );
  const replay = useReplay(steps, names);
  useReplayKeys(replay.act, replay.isStepped);
  const reached = steps[replay.shown];
  if (reached === undefined)
    return <Panel title="Nothing to replay">Nothing was said or done in this contact.</Panel>;
  return (
    <Panel isFlush>
      <ReplayCurve
        curve={view.curve}
        reached={reached.turn.number}
        turns={replay.turns}
        name={firstNameOf(scenario.customer)}
      />
      <ReplayControls replay={replay} />
      <ReplayTranscript view={view} names={names} replay={replay} />
    </Panel>
  );
}
