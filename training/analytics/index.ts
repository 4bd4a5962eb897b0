/** What others may use of analytics. */
export * from "./cohorts";
export * from "./history";
export * from "./mastery";
export * from "./questions";
export * from "./readiness";
export * from "./survival";
export * from "./tenure";
export * from "./verdict";
