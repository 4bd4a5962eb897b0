/**
 * `npm run check:content [folder]`: reads all of content/ and names file, line and
 * field of every fault. Exit code 1 when there is one.
 */
import { checkContent } from "#server/content/check-content";
import { compileLibrary } from "#server/content/compile-library";
import { describeFault } from "#server/content/fault";
import { readDifficulty } from "#server/content/read-difficulty";
import { readContentFiles } from "#server/content/read-files";
import { difficultyAdvice } from "#training/authoring/index";

const folder = process.argv[2] ?? "content";
const files = await readContentFiles(folder).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== "ENOENT") throw error;
  console.error(`There is no folder "${folder}".`);
  process.exit(1);
});
const { library, faults, advice } = checkContent(files, folder.replace(/\/+$/, ""));

if (faults.length > 0) {
  for (const fault of faults) console.error(describeFault(fault));
  console.error(`\n${faults.length} ${faults.length === 1 ? "fault" : "faults"} in ${files.length} files.`);
  process.exit(1);
}

for (const each of advice) console.log(`advice: ${describeFault(each)}`);
const measured = await readDifficulty(folder);
for (const entry of compileLibrary(library)) {
  const text = entry.kind === "scenario" ? difficultyAdvice(entry.body, measured) : undefined;
  if (text !== undefined) console.log(`advice: ${folder}/scenarios/${entry.slug}.yaml: ${text}`);
}

const lessons = library.modules.reduce((sum, module) => sum + module.value.lessons.length, 0);
const cards = library.modules.reduce(
  (sum, module) => sum + module.value.lessons.reduce((count, lesson) => count + lesson.cards.length, 0),
  0,
);
console.log(
  [
    `Content is sound: ${files.length} files.`,
    `${library.competencies.length} competencies, ${library.modules.length} modules with ${lessons} lessons and ${cards} cards, ${library.items.length} items,`,
    `${library.scenarios.length} scenarios, ${library.personas.length} personas, ${library.policies.length} policies, ${library.articles.length} articles,`,
    `${library.rubrics.length} rubrics, ${library.badges.length} badges, ${library.paths.length} paths, ${library.everyday.length} everyday lines.`,
  ].join("\n"),
);
