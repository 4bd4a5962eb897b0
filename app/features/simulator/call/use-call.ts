/**
 * A call, live: what is heard and how far, mute, dictation, and speaking over the
 * customer. The contact itself is use-contact.ts's.
 */
import { useCallback, useEffect, useState } from "react";
import type { ContactDesktop } from "#training/simulation/protocol";
import { endingOf, holdOf } from "../contact-reading";
import type { Contact } from "../use-contact";
import { firstWords } from "./reading-voice";
import { useCallSettings } from "./use-call-settings";
import { useReading } from "./use-reading";

export type Call = ReturnType<typeof useCall>;

/** While somebody needs longer, the customer hears as often as this that they are there. */
const PRESENCE_EVERY_IN_MS = 4000;

export function useCall(contact: Contact, { customer }: ContactDesktop) {
  const { view, typing, heard, send } = contact;
  const { settings, change } = useCallSettings();
  const [isMuted, setMuted] = useState(false);
  const reading = useReading(view.spoken, customer, { settings, onEnd: heard });
  const { stop: stopReading } = reading;

  const caption = captionOf(contact, reading);
  const isSpeaking = view.running !== null || reading.line !== null;
  const isEnded = endingOf(view) !== null;
  const isOnHold = holdOf(view) !== null;

  // Who is listening is there: the customer does not ask whether they are.
  useEffect(() => {
    if (reading.words !== null) typing();
  }, [reading.words, typing]);

  const needsLonger = settings.moreTime && view.isReady && !isEnded && !isSpeaking && !isMuted && !isOnHold;
  useEffect(() => {
    if (!needsLonger) return;
    typing();
    const timer = setInterval(typing, PRESENCE_EVERY_IN_MS);
    return () => clearInterval(timer);
  }, [needsLonger, typing]);

  const talkOver = useCallback(() => {
    if (!isSpeaking) return;
    const words = caption === null ? 0 : caption.split(/\s+/).filter((word) => word !== "").length;
    stopReading();
    send({ type: "interrupt", words });
  }, [isSpeaking, caption, stopReading, send]);

  return {
    settings,
    change,
    isMuted,
    mute: setMuted,
    reading,
    /** What has been said of the line that is being said; null while nobody speaks. */
    caption,
    isSpeaking,
    /** The line is on the record whole while the voice is still reading it. */
    isReadingAhead: view.running === null && reading.line !== null && reading.words !== null,
    isReadAloud: settings.readAloud && reading.state === "ready",
    isOnHold,
    /** The agent begins to speak: a customer who is speaking stops. */
    talkOver,
  };
}

/** As far as the voice has come, where it tells; else the words as they run in. */
function captionOf({ view }: Contact, reading: { line: number | null; words: number | null }): string | null {
  const { spoken, running } = view;
  if (spoken !== null && reading.line === spoken.line && reading.words !== null)
    return firstWords(spoken.text, reading.words);
  if (running !== null) return running.text.trimStart();
  return spoken !== null && reading.line === spoken.line ? spoken.text : null;
}
