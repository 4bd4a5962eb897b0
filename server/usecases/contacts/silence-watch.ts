/**
 * Watches the clock while the customer waits for the agent.
 *
 * Typing shows that somebody is there and buys time, up to what the channel bears
 * (channels.ts); after that even a typing agent is a silent one.
 */
import { type ContactState, channelRow, type Persona, silencePatience } from "#training/simulation/index";

export type SilenceWatch = {
  /** The customer begins to wait now. */
  readonly restart: () => void;
  readonly typing: () => void;
  readonly stop: () => void;
};

/** Typing within this many milliseconds counts as being there. */
const TYPING_LASTS_IN_MS = 6000;

/** Calls `onSilence` with the seconds waited, once for each time that the patience runs out. */
export function createSilenceWatch(
  stateNow: () => ContactState,
  persona: Persona,
  onSilence: (seconds: number) => void,
): SilenceWatch {
  let timer: NodeJS.Timeout | undefined;
  let since = performance.now();
  let typedAt = Number.NEGATIVE_INFINITY;

  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const schedule = (ms: number) => {
    stop();
    timer = setTimeout(check, ms);
    timer.unref();
  };
  const check = () => {
    const patience = silencePatience(stateNow(), persona);
    if (patience === undefined) return;
    const waited = performance.now() - since;
    const isTyping = performance.now() - typedAt < TYPING_LASTS_IN_MS;
    const limit = patience * 1000 * (isTyping ? channelRow(stateNow().channel).silence.presenceFactor : 1);
    if (waited < limit) schedule(isTyping ? Math.min(TYPING_LASTS_IN_MS, limit - waited) : limit - waited);
    else onSilence(Math.round(waited / 1000));
  };

  return {
    restart: () => {
      since = performance.now();
      const patience = silencePatience(stateNow(), persona);
      if (patience === undefined) stop();
      else schedule(patience * 1000);
    },
    typing: () => {
      typedAt = performance.now();
    },
    stop,
  };
}
