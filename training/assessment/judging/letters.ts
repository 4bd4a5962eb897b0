/**
 * Letters, as they are judged: their form, their subject, and whether the answers
 * stand in the order of the questions.
 */
import {
  type Decision,
  letterPartsOf,
  matchesAnyCue,
  type NumberedEvent,
  placeInLetter,
  questionOf,
  type Setting,
} from "../../simulation/index";

export type JudgedLetter = {
  /** Number of the agent-said event. */
  readonly number: number;
  readonly quote: string;
  /** True with a greeting and a close or a name. */
  readonly hasForm: boolean;
  /** False where the subject is empty or says nothing. */
  readonly hasSubject: boolean;
  /** Undefined where fewer than two of the questions asked are answered. */
  readonly isInOrder: boolean | undefined;
};

/** The agent's letters in their order; empty where the contact is not by letter. */
export function lettersOf(setting: Setting, numbered: readonly NumberedEvent[]): JudgedLetter[] {
  if (setting.scenario.channel !== "email") return [];
  return numbered.flatMap(({ number, event }, index) => {
    if (event.kind !== "agent-said") return [];
    const { greeting, close, name } = letterPartsOf(event.text);
    const asked = questionsIn(decisionBefore(numbered.slice(0, index)));
    return [
      {
        number,
        quote: event.text,
        hasForm: greeting !== undefined && (close !== undefined || name !== undefined),
        hasSubject: event.subject === undefined || saysSomething(event.subject),
        isInOrder: isInOrderOf(setting, asked, event.text),
      },
    ];
  });
}

/** What anybody could put there: an office's words, a number. */
const EMPTY_SUBJECT =
  /^(?:(?:re|fw|fwd|aw)\s*:\s*)*(?:your |our |the )?(?:enquiry|inquiry|query|case|ticket|request|message|mail|e-?mail|letter|reference|ref|update|response|reply|answer|hello|hi|no subject)?[\s#:\d-]*$/i;

function saysSomething(subject: string): boolean {
  return !EMPTY_SUBJECT.test(subject.trim());
}

function decisionBefore(before: readonly NumberedEvent[]): Decision | undefined {
  const event = before.findLast((each) => each.event.kind === "customer-decided")?.event;
  return event?.kind === "customer-decided" ? event.decision : undefined;
}

/** Keys of the questions of a letter, in the order in which it asks them. */
function questionsIn(decision: Decision | undefined): string[] {
  if (decision === undefined) return [];
  return [decision, ...(decision.also ?? [])]
    .sort((left, right) => placeInLetter(left.act) - placeInLetter(right.act))
    .flatMap(({ topic }) => (topic.kind === "question" ? [topic.key] : []));
}

function isInOrderOf({ scenario }: Setting, asked: readonly string[], text: string): boolean | undefined {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  const places = asked.flatMap((key) => {
    const answers = questionOf(scenario, key)?.answers ?? [];
    const place = sentences.findIndex((sentence) => matchesAnyCue(answers, sentence));
    return place < 0 ? [] : [place];
  });
  if (places.length < 2) return undefined;
  return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0));
}
