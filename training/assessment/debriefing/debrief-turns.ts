/**
 * The transcript of a debrief: lines, tools, holds and silences in their order,
 * now with what each did. A line can be a place to try again from.
 */
import {
  type Decision,
  type FoundMove,
  MOOD_NAMES,
  type NumberedEvent,
  type Reason,
  type Setting,
  toolOf,
} from "../../simulation/index";
import { holdInWords, holdsOf } from "../judging/holds";

export type TurnMove = Pick<FoundMove, "move" | "unsure" | "because">;

export type DebriefTurn = {
  /** Number of the event. */
  readonly number: number;
  readonly kind: "agent" | "customer" | "tool" | "hold" | "silence" | "hint";
  readonly text: string;
  readonly at: string;
  /** Of a letter: when it was written, in story time. */
  readonly storyAt?: number | undefined;
  /** In social media: where it stands, and what those who read along said before it. */
  readonly place?: "public" | "private" | undefined;
  readonly remarks?: readonly { readonly name: string; readonly text: string }[] | undefined;
  /** What the customer posted in public after all. */
  readonly thanks?: string | undefined;
  /** Of a letter of the agent. */
  readonly subject?: string | undefined;
  /** Turn of the conversation from 1, as the reasons name it; lines only. */
  readonly turn: number | undefined;
  /** What an agent's line does. */
  readonly moves: readonly TurnMove[];
  /** The customer's mood with this line, 0 to 5, and its name; customer's lines only. */
  readonly mood: number | undefined;
  readonly moodName: string | undefined;
  /** What had moved the customer; customer's lines only. */
  readonly reasons: readonly Reason[];
  /** False where a tool refused; true otherwise. */
  readonly worked: boolean;
  /** True where "try again from here" can start. */
  readonly canBranch: boolean;
};

const PLAIN = {
  turn: undefined,
  moves: [],
  mood: undefined,
  moodName: undefined,
  reasons: [],
  worked: true,
  canBranch: false,
} as const;

/** What a reader sees of a contact, in its order. */
export function turnsOf(setting: Setting, events: readonly NumberedEvent[]): DebriefTurn[] {
  const holds = new Map(holdsOf(setting, events).map((hold) => [hold.number, holdInWords(hold)]));
  let turn = 0;
  return events.flatMap(({ number, event }, index): DebriefTurn[] => {
    const base = { ...PLAIN, number, at: event.at };
    switch (event.kind) {
      case "agent-said":
        turn += 1;
        return [
          {
            ...base,
            kind: "agent",
            text: event.text,
            subject: event.subject,
            storyAt: deskBefore(events.slice(0, index)),
            place: event.place,
            turn,
            moves: movesAfter(events[index + 1]),
          },
        ];
      case "customer-said":
        turn += 1;
        return [
          {
            ...base,
            ...customerLine(event, events[index + 1]),
            kind: "customer",
            turn,
            ...feelingIn(events.slice(0, index)),
          },
        ];
      case "tool-used":
        return [{ ...base, kind: "tool", text: toolInWords(setting, event), worked: event.ok }];
      case "hold-started":
        return [{ ...base, kind: "hold", text: holds.get(number) ?? "On hold." }];
      case "hint-asked":
        return [{ ...base, kind: "hint", text: `Asked for a hint: ${event.text}` }];
      case "agent-silent":
        return [{ ...base, kind: "silence", text: `Silence for ${Math.round(event.seconds)} seconds.` }];
      default:
        return [];
    }
  });
}

function customerLine(
  { text, story, place, audience }: Extract<NumberedEvent["event"], { kind: "customer-said" }>,
  next: NumberedEvent | undefined,
): Pick<DebriefTurn, "text" | "storyAt" | "place" | "remarks" | "thanks"> {
  return {
    text: cutIn(next) ?? text,
    storyAt: story?.at,
    place,
    remarks: audience?.remarks,
    thanks: audience?.thanks,
  };
}

/** By letter: when the agent sat down to the customer's last one. */
function deskBefore(before: readonly NumberedEvent[]): number | undefined {
  const last = before.findLast(({ event }) => event.kind === "customer-said")?.event;
  return last?.kind === "customer-said" ? last.story?.readAt : undefined;
}

/** What had been said of a line when the agent spoke over it. */
function cutIn(next: NumberedEvent | undefined): string | undefined {
  return next?.event.kind === "interrupted" ? `${next.event.heard} –`.trimStart() : undefined;
}

/** With what the customer said it. Another attempt can go on from every line but one that ends the contact. */
function feelingIn(
  before: readonly NumberedEvent[],
): Partial<Pick<DebriefTurn, "mood" | "moodName" | "reasons" | "canBranch">> {
  const decision = lastDecision(before);
  if (decision === undefined) return {};
  return {
    mood: decision.feeling.mood,
    moodName: MOOD_NAMES[decision.feeling.mood],
    reasons: decision.reasons,
    canBranch: decision.ends === undefined,
  };
}

function lastDecision(before: readonly NumberedEvent[]): Decision | undefined {
  const event = before.findLast((each) => each.event.kind === "customer-decided")?.event;
  return event?.kind === "customer-decided" ? event.decision : undefined;
}

function movesAfter(next: NumberedEvent | undefined): TurnMove[] {
  if (next?.event.kind !== "perceived") return [];
  return next.event.perception.moves.map(({ move, unsure, because }) => ({ move, unsure, because }));
}

type ToolUse = {
  readonly tool: string;
  readonly input: Readonly<Record<string, string>>;
  readonly result: string;
};

function toolInWords({ scenario }: Setting, { tool: id, input, result }: ToolUse): string {
  const tool = toolOf(scenario, id);
  const entries = Object.entries(input).map(([key, value]) => {
    const label = tool?.fields.find((field) => field.key === key)?.label ?? key;
    return `${label} ${value}`;
  });
  const entered = entries.length === 0 ? "" : ` (${entries.join(", ")})`;
  return `${tool?.label ?? id}${entered}: ${result}`;
}
