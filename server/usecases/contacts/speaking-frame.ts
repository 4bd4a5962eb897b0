/** The frame with which a spoken line begins: all of it, and how it sounds, for a voice to read out. */
import {
  channelRow,
  deliveryOf,
  moodLevel,
  type ServerFrame,
  type Setting,
} from "#training/simulation/index";

/** The frame for the customer's line of this number, said in this mood; none where lines are read and not heard. */
export function speakingFrames(
  { number, text, mood }: { number: number; text: string; mood: number },
  { scenario, persona }: Setting,
): ServerFrame[] {
  if (!channelRow(scenario.channel).isSpoken) return [];
  return [{ v: 1, type: "speaking", line: number, text, ...deliveryOf(moodLevel(mood), persona) }];
}
