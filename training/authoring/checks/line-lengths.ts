import type { Channel } from "../../simulation/index";
import { customerLinesOf } from "../customer-lines";
import { advice, type ScenarioCheck } from "../problem";

/** Words above which a line no longer sounds typed or spoken (corpus: mostly 6 to 35 words, e-mail longer). */
const MOST_WORDS: Readonly<Record<Channel, number>> = { chat: 40, phone: 50, social: 40, email: 120 };

/** Lines are as long as people's lines in that channel. */
export const lineLengths: ScenarioCheck = ({ scenario }) => {
  const most = MOST_WORDS[scenario.channel];
  return customerLinesOf(scenario).flatMap(({ path, text }) => {
    const words = text.trim().split(/\s+/).length;
    return words > most
      ? [
          advice(
            path,
            `${words} words are long for a line by ${scenario.channel}; ${most} are the most that sound real.`,
          ),
        ]
      : [];
  });
};
