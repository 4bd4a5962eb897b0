/** Push to talk: from pressing to letting go, what is said becomes words, on this device. */
import { useCallback, useEffect, useRef, useState } from "react";
import {
  DICTATION_LANGUAGE,
  type DictationSupport,
  dictationSupport,
  type Recognition,
  recognitionOf,
  textOf,
} from "./dictation-support";

export type Dictation = {
  readonly support: DictationSupport;
  readonly isListening: boolean;
  /** What went wrong last, in a sentence. */
  readonly problem: string | null;
  readonly start: () => void;
  readonly stop: () => void;
};

const PROBLEMS: Readonly<Record<string, string>> = {
  "not-allowed": "The browser does not let this page use the microphone. Allow it, or type.",
  "audio-capture": "There is no microphone. Plug one in, or type.",
  "no-speech": "Nothing was heard. Hold the button while you speak.",
};

/** `onWords` gets everything recognised since pressing, as often as it grows. */
export function useDictation(onWords: (text: string) => void): Dictation {
  const [support, setSupport] = useState<DictationSupport>("checking");
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<Recognition>();
  const latest = useRef(onWords);
  latest.current = onWords;

  useEffect(() => {
    let isHere = true;
    dictationSupport(recognitionOf(window)).then((found) => {
      if (isHere) setSupport(found);
    });
    return () => {
      isHere = false;
      running.current?.abort();
    };
  }, []);

  const start = useCallback(() => {
    const Kind = recognitionOf(window);
    if (Kind === undefined || running.current !== undefined) return;
    const recognition = new Kind();
    Object.assign(recognition, {
      lang: DICTATION_LANGUAGE,
      continuous: true,
      interimResults: true,
      // Set before starting: a browser that cannot do it here must refuse.
      processLocally: true,
    });
    recognition.onresult = (event) => latest.current(textOf(event));
    recognition.onerror = ({ error }) => {
      if (error !== "aborted") setProblem(PROBLEMS[error] ?? "That was not understood. Try again, or type.");
    };
    recognition.onend = () => {
      running.current = undefined;
      setListening(false);
    };
    running.current = recognition;
    setProblem(null);
    setListening(true);
    recognition.start();
  }, []);

  const stop = useCallback(() => running.current?.stop(), []);
  return { support, isListening, problem, start, stop };
}
