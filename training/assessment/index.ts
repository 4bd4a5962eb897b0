/** What the other areas may use of assessment. */
export * from "./competency";
export * from "./compiled-scenario";
export * from "./debriefing/comparison";
export * from "./debriefing/debrief";
export type { DebriefTurn, TurnMove } from "./debriefing/debrief-turns";
export * from "./debriefing/mood-curve";
export * from "./debriefing/observations";
export * from "./debriefing/replay";
export * from "./debriefing/stronger-line";
export { hintFor } from "./hinting/hint";
export * from "./item";
export type { ClozeFace, ClozePart, ClozeResponse, ClozeSolution } from "./items/cloze/cloze";
export type { Option } from "./items/kind";
export type { MatchingFace, MatchingResponse, MatchingSolution } from "./items/matching/matching";
export type {
  MultipleChoiceFace,
  MultipleChoiceResponse,
  MultipleChoiceSolution,
} from "./items/multiple-choice/multiple-choice";
export type { OrderingFace, OrderingResponse, OrderingSolution } from "./items/ordering/ordering";
export type {
  SingleChoiceFace,
  SingleChoiceResponse,
  SingleChoiceSolution,
} from "./items/single-choice/single-choice";
export type {
  SpotTheMistakeFace,
  SpotTheMistakeResponse,
  SpotTheMistakeSolution,
} from "./items/spot-the-mistake/spot-the-mistake";
export type { TrueFalseFace, TrueFalseResponse, TrueFalseSolution } from "./items/true-false/true-false";
export * from "./judging/account";
export * from "./judging/finding";
export * from "./judging/judge";
export * from "./rubric-schema";
export * from "./score";
