/** The frame that tells a browser where a contact stands, and events as a browser may see them. */
import {
  type AttemptEvent,
  type ContactState,
  type PublicEvent,
  publicEventOf,
  type ServerFrame,
} from "#training/simulation/index";
import type { AttemptRecord } from "./ports";

type Ready = Extract<ServerFrame, { type: "ready" }>;

export type NumberedFace = { readonly number: number; readonly event: PublicEvent };

/** What of these events may be seen, each with its number; the first of them has the number `from`. */
export function facesOf(events: readonly AttemptEvent[], from: number): NumberedFace[] {
  return events.flatMap((event, index) => {
    const face = publicEventOf(event);
    return face === undefined ? [] : [{ number: from + index, event: face }];
  });
}

/** The answer to `resume`. */
export function readyFrameOf(
  record: AttemptRecord,
  state: ContactState,
  told: { now: Date; needsNote: boolean; voice: Ready["voice"]; events: NumberedFace[] },
): ServerFrame {
  const { now, needsNote, voice, events } = told;
  return {
    v: 1,
    type: "ready",
    attemptId: record.id,
    now: now.toISOString(),
    startedAt: record.startedAt.toISOString(),
    isEnded: state.phase === "ended",
    needsNote,
    holdSince: state.hold?.startedAt ?? null,
    voice,
    events,
  };
}
