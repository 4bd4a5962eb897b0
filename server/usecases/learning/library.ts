/**
 * Use cases: a trainer reads the content library, keys included.
 */
import {
  CONTENT_KINDS,
  type ContentKind,
  type ContentVersion,
  isContentKind,
} from "#training/learning/index";
import { can, type Viewer } from "#training/shared/access";
import { fail, type Result, succeed } from "#training/shared/result";
import type { LearningDependencies } from "./ports";

export type LibraryEntry = {
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly version: number;
  readonly since: Date;
};
export type LibraryPage = {
  readonly kinds: readonly { readonly kind: ContentKind; readonly entries: readonly LibraryEntry[] }[];
};

type Deps = Pick<LearningDependencies, "content">;

/** Every current piece of content, by kind. */
export async function readLibraryPage(
  deps: Deps,
  viewer: Viewer,
): Promise<Result<LibraryPage, "not-allowed">> {
  if (!can(viewer, "read-library")) return fail("not-allowed");
  const kinds = CONTENT_KINDS.map(async (kind) => ({
    kind,
    entries: (await deps.content.current(kind)).map(entryOf),
  }));
  return succeed({ kinds: await Promise.all(kinds) });
}

export type LibraryPiece = {
  readonly version: ContentVersion<ContentKind>;
  readonly title: string;
  /** All versions, newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly createdAt: Date;
    readonly retiredAt: Date | null;
  }[];
};

/** One version of one piece; without a number, the newest. */
export async function readLibraryPiece(
  deps: Deps,
  viewer: Viewer,
  command: { readonly kind: string; readonly slug: string; readonly version: number | undefined },
): Promise<Result<LibraryPiece, "not-allowed" | "not-found">> {
  if (!can(viewer, "read-library")) return fail("not-allowed");
  if (!isContentKind(command.kind)) return fail("not-found");
  const history = await deps.content.history(command.kind, command.slug);
  const version =
    command.version === undefined ? history[0] : history.find((each) => each.version === command.version);
  if (version === undefined) return fail("not-found");
  const versions = history.map(({ version: number, createdAt, retiredAt }) => ({
    version: number,
    createdAt,
    retiredAt,
  }));
  return succeed({ version, title: entryOf(version).title, versions });
}

function entryOf(version: ContentVersion<ContentKind>): LibraryEntry {
  const { title, about } = namesOf(version.body);
  return { slug: version.slug, title, about, version: version.version, since: version.createdAt };
}

/** What a piece is called and what it is about, whatever its kind calls that. */
function namesOf(body: ContentVersion<ContentKind>["body"]): { title: string; about: string } {
  if ("item" in body)
    return { title: body.item.stem, about: `${body.module} · ${body.item.type} · ${body.item.competency}` };
  if ("scenario" in body) return { title: body.scenario.title, about: body.scenario.summary };
  if ("name" in body) return { title: body.name, about: body.about };
  const about =
    "summary" in body
      ? body.summary
      : "criteria" in body
        ? `${body.criteria.length} criteria`
        : body.keywords.join(", ");
  return { title: body.title, about };
}
