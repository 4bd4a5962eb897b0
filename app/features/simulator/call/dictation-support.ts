/**
 * Whether this browser can turn speech into words on this device. A recogniser that
 * sends what it hears to a company is not offered: what a learner says stays here.
 */

/** The part of the Web Speech API that is used; TypeScript's own library does not know all of it. */
export type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  onresult: ((event: RecognitionResults) => void) | null;
  onend: (() => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
};
export type RecognitionResults = {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }> & { readonly isFinal: boolean }>;
};
export type RecognitionKind = {
  new (): Recognition;
  readonly prototype: object;
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
};

/** "checking" until the browser has answered. */
export type DictationSupport = "checking" | "on-device" | "not-installed" | "away-only" | "none";

export const DICTATION_LANGUAGE = "en-GB";

/** The browser's recogniser, if it has one. */
export function recognitionOf(browser: object): RecognitionKind | undefined {
  for (const name of ["SpeechRecognition", "webkitSpeechRecognition"]) {
    const found: unknown = Reflect.get(browser, name);
    if (isRecognition(found)) return found;
  }
  return undefined;
}

function isRecognition(found: unknown): found is RecognitionKind {
  return typeof found === "function";
}

/** What the browser can do, by its own word. */
export async function dictationSupport(kind: RecognitionKind | undefined): Promise<DictationSupport> {
  if (kind === undefined) return "none";
  if (kind.available === undefined || !("processLocally" in kind.prototype)) return "away-only";
  try {
    const answer = await kind.available({ langs: [DICTATION_LANGUAGE], processLocally: true });
    if (answer === "available") return "on-device";
    return answer === "unavailable" ? "away-only" : "not-installed";
  } catch {
    // A browser that cannot say so is not trusted with a voice.
    return "away-only";
  }
}

/** Why there is no button to talk, in a sentence; undefined where there is one, or it is not known yet. */
export function whyNoDictation(support: DictationSupport): string | undefined {
  switch (support) {
    case "none":
      return "This browser cannot turn speech into words, so you answer by typing.";
    case "away-only":
      return "This browser would send your voice to its maker to turn it into words, so dictation is not offered; you answer by typing.";
    case "not-installed":
      return "This browser has no speech pack for English on this device yet, so you answer by typing.";
    default:
      return undefined;
  }
}

/** Everything that has been recognised so far, as one text. */
export function textOf({ results }: RecognitionResults): string {
  return Array.from(results, (result) => result[0]?.transcript.trim() ?? "")
    .filter((text) => text !== "")
    .join(" ");
}
