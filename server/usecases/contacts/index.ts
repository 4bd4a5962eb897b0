/**
 * Contacts: everything that a learner does with a simulated customer while the
 * contact lasts. One live contact an attempt; a second tab takes it over.
 */
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import { type ContactDesktop, desktopOf, type VoiceState } from "#training/simulation/index";
import { type Listener, LiveContact } from "./live-contact";
import type { ContactDependencies } from "./ports";
import { readPractisePage } from "./practise-page";
import { type BranchContact, branchContact, type StartContact, startContact } from "./start-contact";

export type Contacts = ReturnType<typeof createContacts>;
export type { Listener, LiveContact };

/** How long a contact without listener stays in memory, so that a reload finds it warm. */
const KEPT_FOR_IN_MS = 60_000;

/** Contacts over these dependencies. `voiceOf` says what an attempt's lines come from. */
export function createContacts(deps: ContactDependencies, voiceOf: (attemptId: string) => VoiceState) {
  const live = new Map<string, Promise<LiveContact>>();

  const open = async (attemptId: string): Promise<LiveContact> => {
    const record = await deps.attempts.find(attemptId);
    const compiled =
      record === undefined ? undefined : await deps.scenarios.version(record.scenarioVersionId);
    if (record === undefined || compiled === undefined)
      throw new Error(`Attempt ${attemptId} has no scenario.`);
    const events = (await deps.attempts.events(attemptId)).map(({ event }) => event);
    return new LiveContact(record, compiled, { deps, events, voiceOf });
  };

  const join = async (attemptId: string): Promise<LiveContact> => {
    const opening = live.get(attemptId) ?? open(attemptId);
    live.set(attemptId, opening);
    opening.catch(() => live.delete(attemptId));
    return await opening;
  };

  const leave = (contact: LiveContact, listener: Listener): void => {
    contact.detach(listener);
    const forget = () => {
      if (contact.hasListener()) return;
      live.delete(contact.record.id);
      void contact.close();
    };
    setTimeout(forget, KEPT_FOR_IN_MS).unref();
  };

  return {
    start: (viewer: Viewer, command: StartContact) => startContact(deps, viewer, command),
    branch: (viewer: Viewer, command: BranchContact) => branchContact(deps, viewer, command),
    practise: (viewer: Viewer, at: Date) => readPractisePage(deps, viewer, at),
    desktop: (viewer: Viewer, attemptId: string) => readDesktop(deps, viewer, attemptId),
    /** The live contact of an own attempt; another person's attempt is as good as none. */
    join: async (viewer: Viewer, attemptId: string): Promise<Result<LiveContact, "not-found">> => {
      const record = await deps.attempts.find(attemptId);
      if (record === undefined || record.accountId !== viewer.accountId) return fail("not-found");
      return succeed(await join(attemptId));
    },
    leave,
    /** Stops all contacts; what they owe is worked off after the next start. */
    close: async (): Promise<void> => {
      const all = await Promise.allSettled(live.values());
      await Promise.all(all.flatMap((each) => (each.status === "fulfilled" ? [each.value.close()] : [])));
      live.clear();
    },
  };
}

export type DesktopView = {
  readonly desktop: ContactDesktop;
  readonly isEnded: boolean;
  readonly isAssessed: boolean;
  /** The learner stopped the role-play: there is nothing to go on with and nothing to read. */
  readonly isStopped: boolean;
};

async function readDesktop(
  deps: ContactDependencies,
  viewer: Viewer,
  attemptId: string,
): Promise<Result<DesktopView, "not-found">> {
  const record = await deps.attempts.find(attemptId);
  const isOwn =
    record?.accountId === viewer.accountId && can(viewer, "take-training", { accountId: record.accountId });
  if (record === undefined || !isOwn) return fail("not-found");
  const compiled = await deps.scenarios.version(record.scenarioVersionId);
  if (compiled === undefined) return fail("not-found");
  const { mode, intensity, isPrivate } = record;
  const desktop = desktopOf(compiled, { attemptId, mode, intensity, isPrivate });
  return succeed({
    desktop,
    isEnded: record.endedAt !== null,
    isAssessed: record.score !== null,
    isStopped: record.outcome === "stopped",
  });
}
