/**
 * Reads the folders of modules: module.yaml and its lessons, "<n>-<slug>.md".
 */
import { basename } from "node:path";
import { type Lesson, ModuleFileSchema, ModuleSchema } from "#training/learning/index";
import { SlugSchema } from "#training/shared/slug";
import { faultAt } from "./fault";
import type { Shelf } from "./library";
import { parseContent } from "./parse-content";
import { readYaml } from "./positioned-yaml";
import type { ContentFile } from "./read-files";
import { readLesson } from "./read-lesson";

export function readModules(shelf: Shelf, files: readonly ContentFile[], root: string): void {
  const slugs = [...new Set(files.map((file) => file.path.split("/")[1] ?? ""))];
  for (const slug of slugs) {
    const own = files.filter((file) => file.path.startsWith(`modules/${slug}/`));
    const fault =
      SlugSchema.safeParse(slug).success && own.length > 0
        ? undefined
        : "A module is a folder named by its slug.";
    if (fault === undefined) readModule(shelf, slug, { files: own, root });
    else shelf.faults.push({ file: `${root}/modules/${slug}`, line: 1, field: "", message: fault });
  }
}

type Folder = { readonly files: readonly ContentFile[]; readonly root: string };

function readModule(shelf: Shelf, slug: string, { files, root }: Folder): void {
  shelf.names.modules.add(slug);
  const lessons = readLessons(shelf, files, root);
  const head = files.find((file) => file.path === `modules/${slug}/module.yaml`);
  if (head === undefined) {
    shelf.faults.push({
      file: `${root}/modules/${slug}/module.yaml`,
      line: 1,
      field: "",
      message: "This file is missing.",
    });
    return;
  }
  const yaml = readYaml(`${root}/${head.path}`, head.text);
  shelf.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return;
  const parsed = parseContent(ModuleFileSchema, yaml.value, yaml.source);
  if (!parsed.ok) {
    shelf.faults.push(...parsed.faults);
    return;
  }
  if (lessons === undefined) return;
  const module = ModuleSchema.safeParse({ ...parsed.value, slug, lessons });
  if (module.success) shelf.library.modules.push({ slug, value: module.data, source: yaml.source });
  else
    shelf.faults.push(
      faultAt(yaml.source, [], module.error.issues[0]?.message ?? "This module has no lessons."),
    );
}

/** The lessons in order; undefined when one of them has a fault. */
function readLessons(shelf: Shelf, files: readonly ContentFile[], root: string): Lesson[] | undefined {
  const before = shelf.faults.length;
  const lessons: Lesson[] = [];
  for (const file of files.filter((each) => basename(each.path) !== "module.yaml")) {
    const path = `${root}/${file.path}`;
    const name = nameOf(file.path);
    const fault = faultOfName(lessons, name);
    if (fault !== undefined) shelf.faults.push({ file: path, line: 1, field: "", message: fault });
    const read = readLesson(path, file.text, name ?? { slug: "unnamed", number: 1 });
    shelf.faults.push(...read.faults);
    if (read.lesson !== undefined) lessons.push(read.lesson);
  }
  if (shelf.faults.length > before) return undefined;
  return lessons.sort((left, right) => left.number - right.number);
}

type LessonName = { readonly number: number; readonly slug: string };

/** "modules/say-it-back/2-names.md" → 2, "names". */
function nameOf(path: string): LessonName | undefined {
  const match = /^([1-9]\d*)-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(basename(path));
  return match === null ? undefined : { number: Number(match[1]), slug: match[2] ?? "" };
}

function faultOfName(lessons: readonly Lesson[], name: LessonName | undefined): string | undefined {
  if (name === undefined) return "A lesson's file is named <number>-<slug>.md.";
  if (name.slug === "quiz")
    return "A lesson can't be called \"quiz\": the module's quiz stands at that address.";
  if (lessons.some((lesson) => lesson.number === name.number))
    return `Another lesson has the number ${name.number}.`;
  if (lessons.some((lesson) => lesson.slug === name.slug)) return `Another lesson is called "${name.slug}".`;
  return undefined;
}
