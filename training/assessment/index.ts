/** What the other areas may use of assessment. */
export * from "./competency";
export * from "./compiled-scenario";
export * from "./debriefing/debrief";
export * from "./debriefing/mood-curve";
export * from "./debriefing/observations";
export * from "./debriefing/stronger-line";
export * from "./item";
export * from "./judging/account";
export * from "./judging/finding";
export * from "./judging/judge";
export * from "./rubric-schema";
export * from "./score";
