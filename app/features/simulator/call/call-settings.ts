/**
 * How this person wants calls to sound, remembered in this browser: whether lines
 * are read aloud and how loud, and whether they need longer to answer.
 */
import { z } from "zod";

const SettingsSchema = z.object({
  readAloud: z.boolean(),
  /** 0 to 1. */
  volume: z.number().min(0).max(1),
  moreTime: z.boolean(),
});
export type CallSettings = z.infer<typeof SettingsSchema>;

export const USUAL_SETTINGS: CallSettings = { readAloud: true, volume: 0.9, moreTime: false };
const KEY = "composure-call";

/** What was remembered; the usual where nothing was, or storage is off or holds something else. */
export function readCallSettings(storage: Pick<Storage, "getItem"> | undefined): CallSettings {
  try {
    const text = storage?.getItem(KEY) ?? null;
    const parsed = text === null ? undefined : SettingsSchema.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : USUAL_SETTINGS;
  } catch {
    // Forbidden, or no JSON: then nothing was remembered.
    return USUAL_SETTINGS;
  }
}

/** Remembers it, where the browser lets us. */
export function keepCallSettings(
  storage: Pick<Storage, "setItem"> | undefined,
  settings: CallSettings,
): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Full or forbidden: the choice holds until the page is left.
  }
}
