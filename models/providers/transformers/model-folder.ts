/** Looks a model's folder over before it is loaded, so that what is missing has a name. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { WeightKind } from "./chat-messages";

const FILE_OF: Readonly<Record<WeightKind, string>> = {
  fp32: "model.onnx",
  fp16: "model_fp16.onnx",
  q8: "model_quantized.onnx",
  int8: "model_int8.onnx",
  uint8: "model_uint8.onnx",
  q4: "model_q4.onnx",
  q4f16: "model_q4f16.onnx",
  bnb4: "model_bnb4.onnx",
};

/** What is missing in a folder that shall hold a chat model, in one clause; undefined if nothing is. */
export function faultOfFolder(folder: string, weights: WeightKind): string | undefined {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return `there is no folder ${folder}`;
  const missing = ["config.json", "tokenizer.json", "tokenizer_config.json"].find(
    (name) => !existsSync(join(folder, name)),
  );
  if (missing !== undefined) return `${missing} is missing in ${folder}`;
  const wanted = FILE_OF[weights];
  if (existsSync(join(folder, "onnx", wanted))) return undefined;
  const there = Object.entries(FILE_OF).filter(([, name]) => filesIn(join(folder, "onnx")).includes(name));
  const advice =
    there.length === 0
      ? ""
      : `; there is ${there.map(([kind, name]) => `${name} (COMPOSURE_VOICE_WEIGHTS=${kind})`).join(", ")}`;
  return `onnx/${wanted} is missing in ${folder}${advice}`;
}

/** A chat template that lies in a file of its own, as newer models have it. */
export function templateIn(folder: string): string | undefined {
  const path = join(folder, "chat_template.jinja");
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

const ConfigSchema = z.object({ model_type: z.string() });

/** The model's kind by its config.json, such as "llama". Throws where there is none. */
export function kindOf(config: unknown): string {
  const parsed = ConfigSchema.safeParse(config);
  if (!parsed.success) throw new Error("config.json names no model_type");
  return parsed.data.model_type;
}

function filesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
