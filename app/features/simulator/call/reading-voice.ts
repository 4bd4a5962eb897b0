/**
 * Which of the browser's voices reads a customer's lines: a local one, so that no
 * word leaves this machine; English; as high or low as the persona, where the name
 * tells; and always the same one for the same customer.
 */

export type LocalVoice = Pick<SpeechSynthesisVoice, "name" | "lang" | "localService" | "voiceURI">;
export type Register = "low" | "middle" | "high";

/** Voices that come with Windows, macOS, iOS, Android and Linux, by how high they are. */
const LOW =
  /\b(?:alex|arthur|daniel|david|eddy|fred|gordon|george|guy|james|liam|mark|martin|oliver|ralph|ravi|reed|richard|rishi|rocko|ryan|sean|thomas|tom)\b|(?<!fe)male|grandpa|\+m\d/i;
const HIGH =
  /\b(?:allison|ava|catherine|clara|fiona|flo|hazel|heera|jenny|karen|kate|kathy|libby|linda|martha|moira|nicky|samantha|sandy|serena|shelley|sonia|stephanie|susan|tessa|veena|victoria|zira|zoe)\b|female|grandma|\+f\d/i;
/** Voices made as a joke: nobody takes a customer for real who speaks with one. */
const JOKES =
  /\b(?:albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester|junior|organ|superstar|trinoids|whisper|wobble|zarvox)\b/i;

/** The voice for this customer; undefined where the browser has no local English one. */
export function chooseVoice<Voice extends LocalVoice>(
  voices: readonly Voice[],
  customer: { readonly name: string; readonly register: Register },
): Voice | undefined {
  const local = voices.filter(
    (voice) => voice.localService && /^en\b/i.test(voice.lang) && !JOKES.test(voice.name),
  );
  const fitness = (voice: Voice): number => fitOf(registerOf(voice), customer.register);
  const best = Math.max(...local.map(fitness));
  const fitting = local
    .filter((voice) => fitness(voice) === best)
    .sort((left, right) => (left.voiceURI < right.voiceURI ? -1 : 1));
  return fitting[sumOf(customer.name) % Math.max(1, fitting.length)];
}

/** How high a voice is, by its name; undefined where the name does not tell. */
export function registerOf({ name }: Pick<LocalVoice, "name">): "low" | "high" | undefined {
  if (HIGH.test(name)) return "high";
  return LOW.test(name) ? "low" : undefined;
}

/** A voice that fits comes before one of which nothing is known, and that before one that does not fit. */
function fitOf(voice: "low" | "high" | undefined, wanted: Register): number {
  if (wanted === "middle" || voice === undefined) return 1;
  return voice === wanted ? 2 : 0;
}

/** A number that is the same for the same name. */
function sumOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
}

/** How many words of the text begin before this place: what has been heard when a voice has come so far. */
export function wordsBefore(text: string, place: number): number {
  return (text.slice(0, Math.max(0, place)).match(/\S+/g) ?? []).length;
}

/** The first words of the text. */
export function firstWords(text: string, count: number): string {
  return (text.match(/\s*\S+/g) ?? []).slice(0, Math.max(0, count)).join("").trimStart();
}
