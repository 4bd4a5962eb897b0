/**
 * Agent turns: what the agent said, what each line did, and how long the
 * customer had waited for it.
 */
import type {
  AgentMove,
  FoundMove,
  MoveRecall,
  NumberedEvent,
  Perception,
  RecallOf,
} from "../../simulation/index";

export type AgentTurn = {
  /** Number of the agent-said event. */
  readonly number: number;
  readonly text: string;
  readonly moves: readonly FoundMove[];
  readonly perception?: Perception;
  /** How much the ear hears that listened to it; undefined where that is not known. */
  readonly recall: MoveRecall | undefined;
  /**
   * Seconds from the customer's line being there to be read to the answer. Asking
   * "are you there?" meanwhile starts no new clock. Undefined after a hold.
   */
  readonly answeredInS?: number;
};

/** The agent's turns, in their order. */
export function agentTurnsOf(numbered: readonly NumberedEvent[], recallOf: RecallOf): AgentTurn[] {
  return numbered.flatMap(({ number, event }, index) => {
    if (event.kind !== "agent-said") return [];
    const next = numbered[index + 1]?.event;
    const readableAt = readableBefore(numbered.slice(0, index));
    const waited = readableAt === undefined ? undefined : (Date.parse(event.at) - readableAt) / 1000;
    return [
      {
        number,
        text: event.text,
        ...heardIn(next, recallOf),
        answeredInS: waited === undefined ? undefined : Math.max(0, waited),
      },
    ];
  });
}

/** What was made of the line, and by how good an ear. */
function heardIn(
  next: NumberedEvent["event"] | undefined,
  recallOf: RecallOf,
): Pick<AgentTurn, "moves" | "perception" | "recall"> {
  if (next?.kind !== "perceived") return { moves: [], recall: undefined };
  const { perception, tagger } = next;
  return { moves: perception.moves, perception, recall: recallOf(tagger) };
}

/** Moves of a turn that the tagger is sure enough about, or all with `unsureToo`. */
export function movesIn(
  turn: AgentTurn,
  wanted: readonly AgentMove[],
  unsureToo: boolean,
): readonly FoundMove[] {
  return turn.moves.filter((found) => wanted.includes(found.move) && (unsureToo || !found.unsure));
}

/** When the first line of the customer that is still unanswered could be read, in milliseconds; undefined after a hold. */
function readableBefore(numbered: readonly NumberedEvent[]): number | undefined {
  const since = numbered.findLastIndex(
    ({ event }) => event.kind === "agent-said" || event.kind === "hold-started",
  );
  if (numbered[since]?.event.kind === "hold-started") return undefined;
  const line = numbered.slice(since + 1).find(({ event }) => event.kind === "customer-said")?.event;
  return line?.kind === "customer-said" ? Date.parse(line.at) + line.typingInMs : undefined;
}
