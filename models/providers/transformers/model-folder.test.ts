import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultOfFolder, kindOf, templateIn } from "./model-folder";

const FILES = ["config.json", "tokenizer.json", "tokenizer_config.json", "onnx/model_quantized.onnx"];
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "model-"));
  mkdirSync(join(folder, "onnx"));
  for (const file of FILES) writeFileSync(join(folder, file), "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("faultOfFolder", () => {
  it("finds none where everything is there", () => {
    expect(faultOfFolder(folder, "q8")).toBeUndefined();
  });

  it("says that there is no such folder, or that it is a file", () => {
    expect(faultOfFolder("/nowhere/model", "q8")).toBe("there is no folder /nowhere/model");
    const file = join(folder, "config.json");
    expect(faultOfFolder(file, "q8")).toBe(`there is no folder ${file}`);
  });

  it.each(FILES)("names %s where it is missing", (file) => {
    rmSync(join(folder, file));
    expect(faultOfFolder(folder, "q8")).toBe(`${file} is missing in ${folder}`);
  });

  it("says which weights there are instead", () => {
    expect(faultOfFolder(folder, "q4")).toBe(
      `onnx/model_q4.onnx is missing in ${folder}; there is model_quantized.onnx (COMPOSURE_VOICE_WEIGHTS=q8)`,
    );
  });
});

describe("templateIn", () => {
  it("reads a template from its own file, if there is one", () => {
    expect(templateIn(folder)).toBeUndefined();
    writeFileSync(join(folder, "chat_template.jinja"), "{{ messages }}");
    expect(templateIn(folder)).toBe("{{ messages }}");
  });
});

describe("kindOf", () => {
  it("takes the kind from the configuration, and does without none", () => {
    expect(kindOf({ model_type: "llama" })).toBe("llama");
    expect(() => kindOf({})).toThrow("config.json names no model_type");
  });
});
