/**
 * Hearing: what it proves that an ear did not hear a move. An ear that misses many
 * lines proves little by its silence, so what rests on that silence weighs less.
 */
import type { AgentMove } from "../../simulation/index";
import type { AgentTurn } from "./agent-turns";

/**
 * How likely the ears of these turns were to hear one of these moves, 0 to 1: the mean
 * over turns and moves, as nobody knows in which turn and by which move it would have
 * been. Undefined where the recall of one of them is not known.
 */
export function recallIn(turns: readonly AgentTurn[], wanted: readonly AgentMove[]): number | undefined {
  const recalls = turns.flatMap(({ recall }) => wanted.map((move) => recall?.[move]));
  const known = recalls.filter((recall) => recall !== undefined);
  if (known.length === 0 || known.length < recalls.length) return undefined;
  return known.reduce((sum, recall) => sum + recall, 0) / known.length;
}

/**
 * The chance, from a half to 1, that what was not heard was not done.
 *
 * By Bayes, with even chances beforehand that the agent does it: it is not heard for
 * certain where it was not done (a false alarm would have counted for the learner),
 * and with chance 1 − recall where it was. So 1 / (1 + (1 − recall)): an ear that hears
 * everything is believed, one that hears nothing leaves the even chances. The better
 * the ear, the higher; never below a half. `recall` is a share from 0 to 1.
 */
export function chanceOfRealMiss(recall: number): number {
  return 1 / (2 - recall);
}

/** An ear that misses fewer of ten is right to be believed, as far as a reader needs to know. */
const WORTH_SAYING = 2;

/** Of ten lines that do it, how many an ear of this recall does not hear, from 2 to 10; undefined where that is fewer or not known. */
export function unheardOfTen(recall: number | undefined): number | undefined {
  if (recall === undefined) return undefined;
  const unheard = Math.round(10 * (1 - recall));
  return unheard < WORTH_SAYING ? undefined : unheard;
}
