/**
 * Reads the customer's lines aloud with one of the browser's own voices, and knows
 * how far it has come. Where there is none the captions are the call.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SpokenLine } from "../contact-view";
import type { CallSettings } from "./call-settings";
import { chooseVoice, type Register, wordsBefore } from "./reading-voice";

/** "blocked": the browser waits for a click or a key before it lets a page speak. */
export type ReadingState = "checking" | "ready" | "no-voice" | "blocked";

export type Reading = {
  readonly state: ReadingState;
  /** The line that is being read. */
  readonly line: number | null;
  /** Words of it that have been read; null where the voice does not tell. */
  readonly words: number | null;
  /** Stops at once. */
  readonly stop: () => void;
};

type Progress = { readonly line: number; readonly words: number | null };

export function useReading(
  spoken: SpokenLine | null,
  customer: { readonly name: string; readonly register: Register },
  { settings, onEnd }: { settings: CallSettings; onEnd: (line: number) => void },
): Reading {
  const { name, register } = customer;
  const voices = useVoices();
  const voice = useMemo(
    () => (voices === null ? undefined : chooseVoice(voices, { name, register })),
    [voices, name, register],
  );
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const latest = useRef({ settings, onEnd });
  latest.current = { settings, onEnd };

  const stop = useCallback(() => {
    synthesis()?.cancel();
    setProgress(null);
  }, []);

  const isWanted = settings.readAloud && voice !== undefined;
  const isListed = voices !== null;
  /** The last line that was read, or passed over: switching on later does not bring it back. */
  const handled = useRef(0);
  useEffect(() => {
    if (spoken === null || !isListed || spoken.line <= handled.current) return;
    handled.current = spoken.line;
    if (!isWanted) return;
    const { settings: now } = latest.current;
    const utterance = utteranceOf(spoken, voice, now.volume);
    utterance.onstart = () => setProgress({ line: spoken.line, words: null });
    utterance.onboundary = ({ charIndex }) =>
      setProgress({ line: spoken.line, words: wordsBefore(spoken.text, charIndex + 1) });
    utterance.onend = () => {
      setBlocked(false);
      setProgress(null);
      latest.current.onEnd(spoken.line);
    };
    utterance.onerror = ({ error }) => {
      setProgress(null);
      if (error === "not-allowed") setBlocked(true);
    };
    synthesis()?.cancel();
    synthesis()?.speak(utterance);
  }, [spoken, voice, isWanted, isListed]);

  // Nobody goes on talking to a page that was left, or to somebody who has switched it off.
  useEffect(() => {
    if (!isWanted) stop();
    return stop;
  }, [isWanted, stop]);

  return {
    state: stateOf(voices, voice !== undefined, isBlocked),
    line: progress?.line ?? null,
    words: progress?.words ?? null,
    stop,
  };
}

function stateOf(voices: readonly unknown[] | null, hasVoice: boolean, isBlocked: boolean): ReadingState {
  if (voices === null) return "checking";
  if (!hasVoice) return "no-voice";
  return isBlocked ? "blocked" : "ready";
}

function utteranceOf(
  { text, rate, pitch }: SpokenLine,
  voice: SpeechSynthesisVoice,
  volume: number,
): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  return Object.assign(utterance, { voice, lang: voice.lang, rate, pitch, volume });
}

/** How long a browser may take to list its voices. */
const VOICES_WITHIN_IN_MS = 1500;

/** The browser's voices; null until it has listed them, empty where it has none. */
function useVoices(): readonly SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(null);
  useEffect(() => {
    const speaker = synthesis();
    if (speaker === undefined) return setVoices([]);
    const read = () => {
      const found = speaker.getVoices();
      if (found.length > 0) setVoices(found);
    };
    read();
    speaker.addEventListener?.("voiceschanged", read);
    const timer = setTimeout(() => setVoices((before) => before ?? []), VOICES_WITHIN_IN_MS);
    return () => {
      clearTimeout(timer);
      speaker.removeEventListener?.("voiceschanged", read);
    };
  }, []);
  return voices;
}

function synthesis(): SpeechSynthesis | undefined {
  return "speechSynthesis" in window && "SpeechSynthesisUtterance" in window
    ? window.speechSynthesis
    : undefined;
}
