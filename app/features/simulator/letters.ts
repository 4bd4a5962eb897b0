/**
 * A contact by e-mail, read out of the view: the letters with their subjects and
 * their story times, the time at the agent's desk, and the time between letters in
 * words. Story time is in minutes since the story's first Monday.
 */
import { momentInWords, partsOf } from "#training/simulation/story-time";
import type { ContactView } from "./contact-view";

export type Letter = {
  readonly key: string;
  readonly by: "agent" | "customer";
  readonly subject: string;
  readonly text: string;
  /** Null for one that is on its way. */
  readonly storyAt: number | null;
  /** "The next morning"; null for the first letter. */
  readonly since: string | null;
};

type Sheet = Omit<Letter, "since">;

/** The letters so far, what is still on its way at the end. */
export function lettersOf(view: ContactView, firstSubject: string): Letter[] {
  const sheets = view.events.reduce<Told>(withEvent, { sheets: [], desk: null, firstSubject }).sheets;
  const all = [...sheets, ...sendingIn(view, subjectAfter(sheets, firstSubject))];
  return all.map((sheet, index) => ({ ...sheet, since: sinceLast(all[index - 1], sheet) }));
}

/** The letters told so far, and when the agent sits down to the last one. */
type Told = {
  readonly sheets: readonly Sheet[];
  readonly desk: number | null;
  readonly firstSubject: string;
};

function withEvent(told: Told, { number, event }: ContactView["events"][number]): Told {
  const { sheets, desk, firstSubject } = told;
  const subject = subjectAfter(sheets, firstSubject);
  if (event.kind === "customer-said") {
    const storyAt = event.story?.at ?? null;
    const sheet = { key: String(number), by: "customer" as const, subject, text: event.text, storyAt };
    return { ...told, sheets: [...sheets, sheet], desk: event.story?.readAt ?? desk };
  }
  if (event.kind !== "agent-said") return told;
  const { clientId: key, text } = event;
  const sheet = { key, by: "agent" as const, subject: event.subject ?? subject, text, storyAt: desk };
  return { ...told, sheets: [...sheets, sheet] };
}

function subjectAfter(sheets: readonly Sheet[], firstSubject: string): string {
  const last = sheets.at(-1);
  return last === undefined ? firstSubject : asReply(last.subject);
}

function sinceLast(before: Sheet | undefined, { storyAt }: Sheet): string | null {
  const from = before?.storyAt ?? null;
  return from === null || storyAt === null ? null : timeBetween(from, storyAt);
}

function sendingIn(view: ContactView, subject: string): Sheet[] {
  const sent = new Set(
    view.events.flatMap(({ event }) => (event.kind === "agent-said" ? [event.clientId] : [])),
  );
  return view.waiting.flatMap((command) =>
    command.type === "say" && !sent.has(command.clientId)
      ? [
          {
            key: command.clientId,
            by: "agent" as const,
            subject: command.subject ?? subject,
            text: command.text,
            storyAt: null,
          },
        ]
      : [],
  );
}

/** The moment at which the agent sits down to the last letter, in words; null while the customer's answer is awaited. */
export function deskTimeOf(view: ContactView): string | null {
  const last = view.events
    .map(({ event }) => event)
    .filter((event) => event.kind === "customer-said" || event.kind === "agent-said")
    .at(-1);
  return last?.kind === "customer-said" && last.story !== undefined ? momentInWords(last.story.readAt) : null;
}

/** "Re: Your bill", once. */
export function asReply(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** How much later, as one would say it: "two hours later", "the same evening", "the next morning", "three days later". */
export function timeBetween(from: number, to: number): string {
  const days = Math.floor(to / DAY) - Math.floor(from / DAY);
  if (days === 0) return to % DAY >= 18 * HOUR ? "the same evening" : hoursLater(to - from);
  if (days === 1) return `the next ${partOfDay(to)}`;
  return `${COUNTS[days] ?? String(days)} days later, on ${partsOf(to).day}`;
}

const COUNTS: Readonly<Record<number, string>> = { 2: "two", 3: "three", 4: "four", 5: "five", 6: "six" };

function hoursLater(minutes: number): string {
  const hours = Math.round(minutes / HOUR);
  if (hours < 1) return "less than an hour later";
  return hours === 1 ? "an hour later" : `${COUNTS[hours] ?? String(hours)} hours later`;
}

function partOfDay(moment: number): string {
  const minute = moment % DAY;
  if (minute < 12 * HOUR) return "morning";
  return minute < 18 * HOUR ? "afternoon" : "evening";
}
