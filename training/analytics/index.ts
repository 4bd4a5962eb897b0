/** What others may use of analytics. */
export * from "./mastery";
export * from "./readiness";
export * from "./survival";
export * from "./tenure";
