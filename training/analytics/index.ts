/** What others may use of analytics. */
export * from "./cohorts";
export * from "./difficulty";
export * from "./history";
export * from "./just-above";
export * from "./mastery";
export * from "./questions";
export * from "./rating";
export * from "./readiness";
export * from "./stopped";
export * from "./survival";
export * from "./tenure";
export * from "./verdict";
