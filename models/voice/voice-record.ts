/**
 * What the voice did since the start: lines said by source, lines that the guard
 * stopped by rule and source, and since when the model is as it is. Counts only; no
 * text ever comes here.
 */
import type { Stop } from "#models/guard/guard";
import type { ProviderEvent } from "#models/providers/provider";
import type { SpokenLine } from "#training/simulation/ports";
import type { VoiceEvent } from "./voice";

/** Everything that the voice tells its log. */
export type AnyVoiceEvent = VoiceEvent | ProviderEvent | ({ readonly event: "guard-stopped" } & Stop);

export type StopCount = Stop & { readonly count: number };
export type VoiceCounts = {
  readonly said: Readonly<Record<SpokenLine["source"], number>>;
  /** Lines said although no candidate had passed. */
  readonly lastResorts: number;
  /** Commonest first. */
  readonly stops: readonly StopCount[];
  readonly crashes: number;
  readonly failedJobs: number;
  /** When the model last became ready or failed; undefined before either. */
  readonly changedAt: Date | undefined;
};

export type VoiceRecord = {
  readonly hear: (event: AnyVoiceEvent) => void;
  readonly read: () => VoiceCounts;
};

/** An empty record. */
export function createVoiceRecord(now: () => Date = () => new Date()): VoiceRecord {
  const said = { written: 0, bank: 0, generated: 0 };
  const stops = new Map<string, StopCount>();
  const counts = { lastResorts: 0, crashes: 0, failedJobs: 0 };
  let changedAt: Date | undefined;

  const countStop = ({ rule, source }: Stop): void => {
    const key = `${source} ${rule}`;
    stops.set(key, { rule, source, count: (stops.get(key)?.count ?? 0) + 1 });
  };

  const hear = (event: AnyVoiceEvent): void => {
    switch (event.event) {
      case "line-said":
        said[event.source] += 1;
        break;
      case "no-line-passed":
        said.written += 1;
        counts.lastResorts += 1;
        break;
      case "guard-stopped":
        countStop(event);
        break;
      case "source-failed":
      case "voice-job-failed":
        counts.failedJobs += 1;
        break;
      case "voice-crashed":
        counts.crashes += 1;
        changedAt = now();
        break;
      case "voice-ready":
      case "voice-failed":
        changedAt = now();
    }
  };

  return {
    hear,
    read: () => ({
      said: { ...said },
      ...counts,
      stops: [...stops.values()].sort((left, right) => right.count - left.count),
      changedAt,
    }),
  };
}
