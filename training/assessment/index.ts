/** What the other areas may use of assessment. */
export * from "./competency";
export * from "./compiled-scenario";
export * from "./item";
export * from "./rubric-schema";
export * from "./score";
