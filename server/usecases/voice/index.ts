/**
 * The voice, as an admin sees it: what it is made of, how it does, what it said and
 * what the guard stopped since the start, and a line to try. Numbers only: no line of
 * anybody's contact is shown here.
 */
import type { NoAnswer, Trial } from "#models/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { VoiceDesk } from "./ports";

export type VoicePage = ReturnType<typeof createVoicePage>;

/** The use cases over this desk; `startedAt` is when counting began. */
export function createVoicePage(desk: VoiceDesk, startedAt: Date) {
  return {
    read: (viewer: Viewer): Result<VoiceView, "not-allowed"> =>
      can(viewer, "manage-voice") ? succeed(viewOf(desk, startedAt)) : fail("not-allowed"),

    /** The host to which lines of contacts are sent; null where they stay in this process. Everybody may know. */
    wordsGoTo: () => desk.face?.sendsTo ?? null,

    /** One line, worded now; why not, where there is none. */
    saySomething: async (viewer: Viewer): Promise<Result<Trial, NoAnswer | "not-allowed" | "off">> => {
      if (!can(viewer, "manage-voice")) return fail("not-allowed");
      return desk.face === undefined ? fail("off") : await desk.trySaying();
    },
  };
}

export type VoiceView = ReturnType<typeof viewOf>;

function viewOf(desk: VoiceDesk, startedAt: Date) {
  const { changedAt, ...counts } = desk.counts();
  const { status, reason } = desk.health();
  return {
    startedAt: startedAt.toISOString(),
    face: desk.face ?? null,
    health: { status, reason: reason ?? null, since: changedAt?.toISOString() ?? null },
    load: desk.load() ?? null,
    counts,
  };
}
