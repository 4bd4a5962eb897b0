/** A tool and its use, as the learner may see them. */
import type { ContactDesktop, PublicEvent } from "#training/simulation/protocol";

export type ToolFace = ContactDesktop["tools"][number];
export type ToolUse = Extract<PublicEvent, { kind: "tool-used" }>;
