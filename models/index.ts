/** The models: the ear, the customer's voice, and the rewrites that the debrief quotes. */
export { loadRewrites, type Rewrite } from "./corpus/parse-rewrites";
export { createTagger } from "./ear/tagger";
