import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { difficultyAdvice } from "#training/authoring/index";
import { checkContent } from "./check-content";
import { compileLibrary } from "./compile-library";
import { readDifficulty } from "./read-difficulty";
import { readContentFiles } from "./read-files";

async function folderWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "composure-difficulty-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "difficulty.json"), text);
  return folder;
}

it("has no figures where the file is missing, no JSON, or of another shape", async () => {
  expect(await readDifficulty(join(tmpdir(), "composure-nowhere"))).toBeUndefined();
  expect(await readDifficulty(await folderWith("{"))).toBeUndefined();
  expect(await readDifficulty(await folderWith('{ "scenarios": 3 }'))).toBeUndefined();
});

it("holds fresh figures of every scenario that is shipped, and each tells good agents from poor ones", async () => {
  const entries = compileLibrary(checkContent(await readContentFiles("content")).library);
  const file = await readDifficulty("content");
  const advice = entries.flatMap((entry) => {
    const text = entry.kind === "scenario" ? difficultyAdvice(entry.body, file) : undefined;
    return text === undefined ? [] : [`${entry.slug}: ${text}`];
  });
  expect(advice).toEqual([]);
});
