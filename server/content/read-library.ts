/**
 * Reads the files of content/ into a library, with every fault that a single file
 * can have. Faults between files are check-library's.
 */
import { z } from "zod";
import { CompetencySchema, ItemSchema, RubricFileSchema } from "#training/assessment/index";
import { BadgeSchema, PathSchema } from "#training/learning/index";
import { SlugSchema } from "#training/shared/slug";
import {
  ArticleSchema,
  PersonaSchema,
  PolicySchema,
  ScenarioLineSchema,
  ScenarioSchema,
} from "#training/simulation/index";
import type { Source, Sourced } from "./fault";
import { splitFrontMatter } from "./front-matter";
import {
  LIBRARY_PARTS,
  type Library,
  type LibraryPart,
  type LibraryRead,
  type Named,
  type Shelf,
} from "./library";
import { parseContent } from "./parse-content";
import { readYaml } from "./positioned-yaml";
import type { ContentFile } from "./read-files";
import { readModules } from "./read-module";

/** `root` stands before each path in faults: "content". */
export function readLibrary(files: readonly ContentFile[], root = "content"): LibraryRead {
  const shelf = emptyShelf();
  const isModule = (file: ContentFile): boolean => file.path.startsWith("modules/");
  for (const file of files.filter((each) => !isModule(each))) {
    const fault = readFile(shelf, { path: file.path, text: file.text, name: `${root}/${file.path}` });
    if (fault !== undefined)
      shelf.faults.push({ file: `${root}/${file.path}`, line: 1, field: "", message: fault });
  }
  readModules(shelf, files.filter(isModule), root);
  return shelf;
}

type OpenFile = ContentFile & { readonly name: string };

/** Reads one file; returns what is wrong with its place or name. */
function readFile(shelf: Shelf, file: OpenFile): string | undefined {
  if (file.path === "competencies.yaml")
    return readList(shelf, file, { part: "competencies", schema: CompetencySchema });
  if (file.path === "badges.yaml") return readList(shelf, file, { part: "badges", schema: BadgeSchema });
  if (file.path === "lines/everyday.yaml") return readEveryday(shelf, file);
  const [folder, name, ...rest] = file.path.split("/");
  const match = /^(.+)\.(yaml|md)$/.exec(name ?? "");
  if (match === null || rest.length > 0)
    return "No content belongs at this place; docs/content-format.md lists them.";
  const slug = SlugSchema.safeParse(match[1]);
  if (!slug.success) return "A file is named by its slug: small letters, digits and hyphens.";
  const reader = READERS[`${folder}.${match[2]}`];
  if (reader === undefined) return "No content belongs at this place; docs/content-format.md lists them.";
  reader(shelf, file, slug.data);
  return undefined;
}

const READERS: Readonly<Record<string, (shelf: Shelf, file: OpenFile, slug: string) => void>> = {
  "paths.yaml": (shelf, file, slug) =>
    keep(shelf, "paths", parseFile(shelf, file, { schema: PathSchema, slug, part: "paths" })),
  "personas.yaml": (shelf, file, slug) =>
    keep(shelf, "personas", parseFile(shelf, file, { schema: PersonaSchema, slug, part: "personas" })),
  "scenarios.yaml": (shelf, file, slug) =>
    keep(shelf, "scenarios", parseFile(shelf, file, { schema: ScenarioSchema, slug, part: "scenarios" })),
  "policies.md": (shelf, file, slug) =>
    keep(shelf, "policies", parseMarkdown(shelf, file, { schema: PolicySchema, slug, part: "policies" })),
  "articles.md": (shelf, file, slug) =>
    keep(shelf, "articles", parseMarkdown(shelf, file, { schema: ArticleSchema, slug, part: "articles" })),
  "rubrics.yaml": readRubric,
  "items.yaml": readItems,
};

type Reading<Schema extends z.ZodType> = {
  readonly schema: Schema;
  readonly slug: string;
  readonly part: LibraryPart;
};

/** A YAML file whose slug is its name; a slug written inside must say the same. */
function parseFile<Schema extends z.ZodType>(
  shelf: Shelf,
  file: OpenFile,
  reading: Reading<Schema>,
): Named<z.infer<Schema>> | undefined {
  shelf.names[reading.part].add(reading.slug);
  const yaml = readYaml(file.name, file.text);
  shelf.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return undefined;
  const fields = isRecord(yaml.value) ? yaml.value : {};
  if (fields.slug !== undefined && fields.slug !== reading.slug) {
    shelf.faults.push({
      file: file.name,
      line: yaml.source.lineOf(["slug"]),
      field: "slug",
      message: `The slug is the file's name, "${reading.slug}".`,
    });
  }
  return parseInto(shelf, { ...fields, slug: reading.slug }, { ...reading, source: yaml.source });
}

function parseMarkdown<Schema extends z.ZodType>(
  shelf: Shelf,
  file: OpenFile,
  reading: Reading<Schema>,
): Named<z.infer<Schema>> | undefined {
  shelf.names[reading.part].add(reading.slug);
  const split = splitFrontMatter(file.text);
  if (split === undefined) {
    shelf.faults.push({
      file: file.name,
      line: 1,
      field: "",
      message: "The file must begin with front matter between two lines of ---.",
    });
    return undefined;
  }
  const yaml = readYaml(file.name, split.head, split.headLine);
  shelf.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return undefined;
  const fields = isRecord(yaml.value) ? yaml.value : {};
  const source: Source = {
    ...yaml.source,
    lineOf: (path) => (path[0] === "body" ? split.bodyLine : yaml.source.lineOf(path)),
  };
  return parseInto(
    shelf,
    { ...fields, slug: reading.slug, body: split.body.join("\n").trim() },
    { ...reading, source },
  );
}

function parseInto<Schema extends z.ZodType>(
  shelf: Shelf,
  value: unknown,
  reading: { schema: Schema; slug: string; source: Source },
): Named<z.infer<Schema>> | undefined {
  const parsed = parseContent(reading.schema, value, reading.source);
  if (parsed.ok) return { slug: reading.slug, value: parsed.value, source: reading.source };
  shelf.faults.push(...parsed.faults);
  return undefined;
}

function keep<Part extends LibraryPart>(
  shelf: Shelf,
  part: Part,
  piece: Library[Part][number] | undefined,
): void {
  const pieces: Library[Part][number][] = shelf.library[part];
  if (piece !== undefined) pieces.push(piece);
}

function readRubric(shelf: Shelf, file: OpenFile, slug: string): void {
  shelf.names.rubrics.add(slug);
  const yaml = readYaml(file.name, file.text);
  shelf.faults.push(...yaml.faults);
  if (yaml.faults.length === 0)
    keep(
      shelf,
      "rubrics",
      parseInto(shelf, yaml.value, { schema: RubricFileSchema, slug, source: yaml.source }),
    );
}

function readItems(shelf: Shelf, file: OpenFile, module: string): void {
  for (const entry of entriesOf(shelf, file)) {
    const item = parseInto(shelf, entry.value, { schema: ItemSchema, slug: "", source: entry.source });
    if (item !== undefined) shelf.library.items.push({ ...item, slug: item.value.slug, module });
  }
}

function readList<Schema extends typeof CompetencySchema | typeof BadgeSchema>(
  shelf: Shelf,
  file: OpenFile,
  reading: { part: "competencies" | "badges"; schema: Schema },
): undefined {
  for (const entry of entriesOf(shelf, file)) {
    const slug = isRecord(entry.value) && typeof entry.value.slug === "string" ? entry.value.slug : "";
    if (shelf.names[reading.part].has(slug)) {
      shelf.faults.push({
        file: file.name,
        line: entry.source.lineOf(["slug"]),
        field: "slug",
        message: `"${slug}" stands twice.`,
      });
    }
    shelf.names[reading.part].add(slug);
    if (reading.part === "competencies")
      keep(
        shelf,
        "competencies",
        parseInto(shelf, entry.value, { schema: CompetencySchema, slug, source: entry.source }),
      );
    else
      keep(
        shelf,
        "badges",
        parseInto(shelf, entry.value, { schema: BadgeSchema, slug, source: entry.source }),
      );
  }
}

function readEveryday(shelf: Shelf, file: OpenFile): undefined {
  for (const entry of entriesOf(shelf, file)) {
    const line = parseInto(shelf, entry.value, {
      schema: ScenarioLineSchema,
      slug: "",
      source: entry.source,
    });
    if (line !== undefined) shelf.library.everyday.push(line.value);
  }
}

/** The entries of a file that is a list, each with its own place. */
function entriesOf(shelf: Shelf, file: OpenFile): Sourced<unknown>[] {
  const yaml = readYaml(file.name, file.text);
  shelf.faults.push(...yaml.faults);
  if (yaml.faults.length > 0) return [];
  const list = z.array(z.unknown()).safeParse(yaml.value);
  if (!list.success) {
    shelf.faults.push({
      file: file.name,
      line: 1,
      field: "",
      message: "This file must be a list: each entry begins with a hyphen.",
    });
    return [];
  }
  return list.data.map((value, index) => {
    const label = isRecord(value) && typeof value.slug === "string" ? value.slug : `[${index}]`;
    return {
      value,
      source: { file: file.name, label, lineOf: (path) => yaml.source.lineOf([index, ...path]) },
    };
  });
}

function emptyShelf(): Shelf {
  const names = Object.fromEntries(LIBRARY_PARTS.map((part) => [part, new Set<string>()])) as Record<
    LibraryPart,
    Set<string>
  >;
  const library: Library = {
    competencies: [],
    modules: [],
    items: [],
    personas: [],
    policies: [],
    articles: [],
    rubrics: [],
    scenarios: [],
    badges: [],
    paths: [],
    everyday: [],
  };
  return { library, names, faults: [] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
