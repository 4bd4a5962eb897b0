/** How busy the model is. */
import type { VoiceView } from "#server/usecases/voice/index";
import { Panel } from "~/components/ui/Panel";
import { Stat } from "~/components/ui/Stat";
import { duration } from "./words";

export function QueuePanel({ load, kind }: { load: NonNullable<VoiceView["load"]>; kind: string }) {
  const places = kind === "openai" ? "requests at once" : load.lanes === 1 ? "thread" : "threads";
  return (
    <Panel
      title="The queue"
      lead="Conversations take turns. Where there is no room in time, a written line is said."
    >
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-3">
        <Stat
          label="Being worded now"
          value={`${load.running} of ${load.lanes}`}
          meaning={`${load.lanes} ${places}; COMPOSURE_VOICE_AT_ONCE sets it.`}
        />
        <Stat
          label="Waiting now"
          value={`${load.waiting} of ${load.mostWaiting}`}
          meaning="More are refused at once."
        />
        <Stat
          label="Wait for a place"
          value={load.waits ? duration(load.waits.p50) : "None yet"}
          meaning={
            load.waits
              ? `Half of the last ones waited no longer; 95 of 100 no longer than ${duration(load.waits.p95)}.`
              : "Nothing has been asked since the start."
          }
        />
      </div>
      <p className="mt-4 max-w-prose text-sm text-muted">
        Since the start {load.answered} answered in time, {load.refused} refused for want of room, {load.late}{" "}
        not in time.
      </p>
    </Panel>
  );
}
