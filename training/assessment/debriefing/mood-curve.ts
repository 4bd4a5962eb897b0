/**
 * The curve of the customer's mood over the turns, with the reason for each jump.
 *
 * The numbers are those that stood when they were decided; nothing is computed
 * again, so an old attempt keeps its curve when the table changes.
 */
import { MOOD_NAMES, type NumberedEvent, type Reason } from "../../simulation/index";

export type MoodPoint = {
  /** Number of the customer-said event, for "try again from here". */
  readonly number: number;
  /** Turn of the conversation, from 1. */
  readonly turn: number;
  readonly mood: number;
  readonly moodName: string;
  readonly arousal: number;
  readonly trust: number;
  readonly patience: number;
  /** Difference to the point before; 0 at the first. */
  readonly arousalChange: number;
  readonly trustChange: number;
  readonly reasons: readonly Reason[];
  /** What the agent had said before it, and what the customer then said. */
  readonly agentLine: string | undefined;
  readonly customerLine: string;
};

/** One point for each line of the customer, in order. */
export function moodCurve(events: readonly NumberedEvent[]): readonly MoodPoint[] {
  const points: MoodPoint[] = [];
  let turn = 0;
  let agentLine: string | undefined;
  let decided: Extract<NumberedEvent["event"], { kind: "customer-decided" }>["decision"] | undefined;
  for (const { number, event } of events) {
    if (event.kind === "agent-said") {
      turn += 1;
      agentLine = event.text;
    }
    if (event.kind === "customer-decided") decided = event.decision;
    if (event.kind === "customer-said" && decided !== undefined) {
      turn += 1;
      const { feeling, reasons } = decided;
      const before = points.at(-1);
      points.push({
        number,
        turn,
        mood: feeling.mood,
        moodName: MOOD_NAMES[feeling.mood] ?? "",
        arousal: feeling.arousal,
        trust: feeling.trust,
        patience: feeling.patience,
        arousalChange: before === undefined ? 0 : feeling.arousal - before.arousal,
        trustChange: before === undefined ? 0 : feeling.trust - before.trust,
        reasons,
        agentLine,
        customerLine: event.text,
      });
      agentLine = undefined;
    }
  }
  return points;
}
