import { channelRow } from "../../simulation/index";
import { customerLinesOf } from "../customer-lines";
import { advice, type ScenarioCheck } from "../problem";

/** Lines are as long as people's lines in that channel. */
export const lineLengths: ScenarioCheck = ({ scenario }) => {
  const most = channelRow(scenario.channel).length.mostWords;
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
