/**
 * Holds, as they are judged: announced or not, and how long they really were.
 * A hold that nobody came back from lasted to the end of the contact.
 */
import { type AttemptEvent, type NumberedEvent, type Setting, stateOf } from "../../simulation/index";

export type JudgedHold = {
  /** Number of the hold-started event. */
  readonly number: number;
  readonly promisedMinutes?: number;
  /** True if the agent asked for it or announced it in words. */
  readonly isAnnounced: boolean;
  readonly seconds: number;
};

/** All holds of a contact, in their order. */
export function holdsOf(setting: Setting, numbered: readonly NumberedEvent[]): JudgedHold[] {
  const events = numbered.map((each) => each.event);
  const numbers = numbered.flatMap(({ number, event }) => (event.kind === "hold-started" ? [number] : []));
  const past = stateOf(setting, events).pastHolds;
  const ended = past.map(({ promisedMinutes, isAnnounced, seconds }) => ({
    promisedMinutes,
    isAnnounced,
    seconds,
  }));
  return [...ended, ...leftOpen(setting, events)].map((hold, index) => ({
    number: numbers[index] ?? 0,
    ...hold,
  }));
}

function leftOpen(setting: Setting, events: readonly AttemptEvent[]): Omit<JudgedHold, "number">[] {
  const endIndex = events.findIndex((event) => event.kind === "ended");
  const end = events[endIndex];
  if (end === undefined) return [];
  const { hold } = stateOf(setting, events.slice(0, endIndex));
  if (hold === undefined) return [];
  const seconds = Math.max(0, (Date.parse(end.at) - Date.parse(hold.startedAt)) / 1000);
  return [{ promisedMinutes: hold.promisedMinutes, isAnnounced: hold.isAnnounced, seconds }];
}

/** "On hold for 3 minutes; 2 minutes had been announced." */
export function holdInWords(hold: Pick<JudgedHold, "seconds" | "promisedMinutes" | "isAnnounced">): string {
  const { seconds, promisedMinutes, isAnnounced } = hold;
  const lasted = seconds < 90 ? `${Math.round(seconds)} seconds` : minutesInWords(Math.round(seconds / 60));
  if (promisedMinutes !== undefined)
    return `On hold for ${lasted}; ${minutesInWords(promisedMinutes)} had been announced.`;
  return isAnnounced
    ? `On hold for ${lasted}, announced without a time.`
    : `On hold for ${lasted}, without a word.`;
}

function minutesInWords(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
