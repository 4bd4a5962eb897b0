/** What the other areas may use of learning. */
export * from "./award-badges";
export * from "./badge";
export * from "./card";
export * from "./content";
export * from "./lesson";
export * from "./lesson-progress";
export * from "./library-item";
export * from "./module";
export * from "./path";
export * from "./points";
export * from "./quiz";
export * from "./streak";
