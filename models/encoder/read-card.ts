/** Reads what lies beside an encoder's weights and says how they are used. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";

/** The card in a folder. Throws with one sentence if the file is missing, cut short or of another kind. */
export function readCard<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): z.infer<Schema> {
  const card = schema.safeParse(parsed(folder, file));
  if (card.success) return card.data;
  const issue = card.error.issues[0];
  throw new Error(`${file} in ${folder} is of another kind: ${issue?.path.join(".")}: ${issue?.message}`);
}

function parsed(folder: string, file: string): unknown {
  const text = readFileSync(join(folder, file), "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} in ${folder} is cut short or no JSON`);
  }
}
