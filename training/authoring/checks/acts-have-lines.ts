import { CUSTOMER_ACTS, type CustomerAct, MOOD_BANDS, type MoodBand } from "../../simulation/index";
import { advice, fault, type ScenarioCheck } from "../problem";

/** Acts that the mind never decides by itself, or only in the bands given. */
const ONLY_IN: Partial<Record<CustomerAct, readonly MoodBand[]>> = {
  open_issue: [],
  correct: [],
  give_fact: [],
  ask_how: [],
  soften: ["calm", "annoyed"],
  ramble: ["calm", "annoyed"],
  apologize: ["calm", "annoyed"],
  thank: ["calm", "annoyed"],
  demand_supervisor: ["annoyed", "angry"],
  threaten_leave: ["annoyed", "angry"],
  threaten_public: ["annoyed", "angry"],
  hang_up: ["annoyed", "angry"],
};

/** Every act in every band in which it can happen has a line, here or among the everyday ones. */
export const actsHaveLines: ScenarioCheck = ({ scenario, everyday }) => {
  const lines = [...scenario.lines, ...everyday].filter((line) => (line.after ?? []).length === 0);
  return CUSTOMER_ACTS.flatMap((act) =>
    (ONLY_IN[act] ?? MOOD_BANDS).flatMap((band) => {
      if (lines.some((line) => line.act === act && line.mood === band)) return [];
      const isThere = lines.some((line) => line.act === act);
      const message = `No line lets the customer ${act} while ${band}, whatever was said before.`;
      return [isThere ? advice(["lines"], message) : fault(["lines"], message)];
    }),
  );
};
