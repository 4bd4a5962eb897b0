/**
 * What survives a reload of the page: the line and the note being written, and what was not yet
 * acknowledged. Kept for this tab only, and thrown away when the contact is over.
 */
import { z } from "zod";
import { ClientFrameSchema } from "#training/simulation/protocol";
import type { Command } from "./contact-view";

const KeptSchema = z.object({
  draft: z.string(),
  note: z.string().default(""),
  waiting: z.array(ClientFrameSchema),
});
export type Kept = { readonly draft: string; readonly note: string; readonly waiting: readonly Command[] };

const NOTHING: Kept = { draft: "", note: "", waiting: [] };

/** What this tab kept of the attempt; nothing where storage is off or holds something else. */
export function readKept(storage: Pick<Storage, "getItem"> | undefined, attemptId: string): Kept {
  try {
    const text = storage?.getItem(keyOf(attemptId)) ?? null;
    const parsed = text === null ? undefined : KeptSchema.safeParse(JSON.parse(text));
    if (!parsed?.success) return NOTHING;
    const { draft, note, waiting } = parsed.data;
    return { draft, note, waiting: waiting.filter((frame) => "clientId" in frame) };
  } catch {
    // Storage may be forbidden or full of something else: then nothing was kept.
    return NOTHING;
  }
}

/** Keeps it, or forgets it when there is nothing to keep. */
export function keep(storage: Storage | undefined, attemptId: string, kept: Kept): void {
  try {
    if (kept.draft === "" && kept.note === "" && kept.waiting.length === 0)
      storage?.removeItem(keyOf(attemptId));
    else storage?.setItem(keyOf(attemptId), JSON.stringify(kept));
  } catch {
    // Full or forbidden: the page works on, only a reload would lose the draft.
  }
}

function keyOf(attemptId: string): string {
  return `composure-contact-${attemptId}`;
}
