/**
 * The content library: versions of content, parsed, kept in memory.
 *
 * A version never changes, so what was read once is not read again. Which
 * versions are current changes only when content is loaded: `refresh` then
 * forgets that.
 */
import {
  CONTENT_SCHEMAS,
  type ContentBody,
  type ContentKind,
  type ContentVersion,
  isContentKind,
} from "#training/learning/index";

/** A version as the database has it. */
export type StoredVersion = {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly version: number;
  readonly body: string;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
};

export type ContentStore = {
  /** Ids of the current versions of a kind, by slug. */
  readonly currentIds: (kind: ContentKind) => Promise<readonly string[]>;
  readonly byIds: (ids: readonly string[]) => Promise<readonly StoredVersion[]>;
  /** All versions of one slug, newest first. */
  readonly versionsOf: (kind: ContentKind, slug: string) => Promise<readonly StoredVersion[]>;
};

export type ContentLibrary = {
  /** All current versions of a kind, by slug. */
  readonly current: <Kind extends ContentKind>(kind: Kind) => Promise<readonly ContentVersion<Kind>[]>;
  /** The current version of one slug. */
  readonly find: <Kind extends ContentKind>(
    kind: Kind,
    slug: string,
  ) => Promise<ContentVersion<Kind> | undefined>;
  /** A version by its id, current or not. */
  readonly version: <Kind extends ContentKind>(
    kind: Kind,
    id: string,
  ) => Promise<ContentVersion<Kind> | undefined>;
  /** Versions by their ids, in that order; ids of no version of this kind are left out. */
  readonly versions: <Kind extends ContentKind>(
    kind: Kind,
    ids: readonly string[],
  ) => Promise<readonly ContentVersion<Kind>[]>;
  /** All versions of one slug, newest first, also retired ones. */
  readonly history: <Kind extends ContentKind>(
    kind: Kind,
    slug: string,
  ) => Promise<readonly ContentVersion<Kind>[]>;
  /** To be called after content was loaded while the server runs. */
  readonly refresh: () => void;
};

export type ContentLibraryDependencies = { readonly store: ContentStore };

export function createContentLibrary({ store }: ContentLibraryDependencies): ContentLibrary {
  const known = new Map<string, ContentVersion<ContentKind>>();
  const currentIds = new Map<ContentKind, Promise<readonly string[]>>();

  const load = async <Kind extends ContentKind>(
    kind: Kind,
    ids: readonly string[],
  ): Promise<ContentVersion<Kind>[]> => {
    const missing = ids.filter((id) => !known.has(id));
    const rows = missing.length === 0 ? [] : await store.byIds(missing);
    for (const row of rows) known.set(row.id, parseVersion(row));
    return ids.flatMap((id) => {
      const version = known.get(id);
      return version !== undefined && isOfKind(version, kind) ? [version] : [];
    });
  };

  const current = async <Kind extends ContentKind>(kind: Kind): Promise<ContentVersion<Kind>[]> => {
    const ids = currentIds.get(kind) ?? store.currentIds(kind);
    currentIds.set(kind, ids);
    ids.catch(() => currentIds.delete(kind));
    return load(kind, await ids);
  };

  return {
    current,
    find: async (kind, slug) => (await current(kind)).find((version) => version.slug === slug),
    version: async (kind, id) => (await load(kind, [id]))[0],
    versions: load,
    history: async (kind, slug) =>
      (await store.versionsOf(kind, slug)).map(parseVersion).filter((version) => isOfKind(version, kind)),
    refresh: () => {
      currentIds.clear();
      known.clear();
    },
  };
}

function isOfKind<Kind extends ContentKind>(
  version: ContentVersion<ContentKind>,
  kind: Kind,
): version is ContentVersion<Kind> {
  return version.kind === kind;
}

/**
 * A stored version, parsed. A version that today's rules would refuse stays
 * readable as it was written: an attempt of last year needs it, and it was checked
 * by the rules of its time.
 */
function parseVersion(row: StoredVersion): ContentVersion<ContentKind> {
  const { kind, ...rest } = row;
  if (!isContentKind(kind))
    throw new Error(`The content version ${row.id} is of the unknown kind "${kind}".`);
  const stored: unknown = JSON.parse(row.body);
  const parsed = CONTENT_SCHEMAS[kind].safeParse(stored);
  const body = parsed.success ? parsed.data : (stored as ContentBody<ContentKind>);
  return {
    id: rest.id,
    kind,
    slug: rest.slug,
    version: rest.version,
    createdAt: rest.createdAt,
    retiredAt: rest.retiredAt,
    body,
  };
}
