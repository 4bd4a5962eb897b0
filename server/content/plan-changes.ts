/**
 * What has to change in the database so that its current versions are these entries.
 *
 * The same body again changes nothing; another body becomes the next version;
 * what is gone is retired and what came back unchanged is taken up again.
 */
import { createHash } from "node:crypto";
import type { ContentEntry } from "./compile-library";

/** The newest version of one slug, as the database has it. */
export type NewestVersion = {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly version: number;
  readonly hash: string;
  readonly isRetired: boolean;
};

export type NewVersion = {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly version: number;
  readonly hash: string;
  readonly body: string;
};

export type ContentChanges = {
  readonly create: readonly NewVersion[];
  /** Ids of versions to retire. */
  readonly retire: readonly string[];
  /** Ids of retired versions that are current again. */
  readonly restore: readonly string[];
};

export function planChanges(
  entries: readonly ContentEntry[],
  newest: readonly NewestVersion[],
): ContentChanges {
  const before = new Map(newest.map((version) => [keyOf(version), version]));
  const wanted = entries.map((entry) => ({
    entry,
    body: JSON.stringify(entry.body),
    old: before.get(keyOf(entry)),
  }));
  const hashed = wanted.map((each) => ({ ...each, hash: hashOfText(each.body) }));
  const keys = new Set(entries.map(keyOf));
  return {
    create: hashed
      .filter(({ hash, old }) => old?.hash !== hash)
      .map(({ entry, body, old, hash }) => {
        const version = (old?.version ?? 0) + 1;
        return {
          id: versionId(entry, version, hash),
          kind: entry.kind,
          slug: entry.slug,
          version,
          hash,
          body,
        };
      }),
    retire: newest
      .filter((version) => !version.isRetired && !keys.has(keyOf(version)))
      .map((version) => version.id),
    restore: hashed.flatMap(({ hash, old }) => (old?.isRetired && old.hash === hash ? [old.id] : [])),
  };
}

/** SHA-256 of a text, in hexadecimal. */
function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A UUID that the same version of the same content has in every installation. */
function versionId(piece: { kind: string; slug: string }, version: number, hash: string): string {
  const hex = hashOfText(`${piece.kind}/${piece.slug}/${version}/${hash}`);
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

function keyOf(piece: { kind: string; slug: string }): string {
  return `${piece.kind}/${piece.slug}`;
}
