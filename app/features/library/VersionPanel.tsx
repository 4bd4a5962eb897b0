/** The versions of a piece, newest first, each with its own address. */
import type { LibraryPiece } from "#server/usecases/learning/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";

export function VersionPanel({ piece }: { piece: LibraryPiece }) {
  return (
    <Panel title="Versions" lead="Attempts keep to the version they began with.">
      <ol className="flex flex-col gap-3">
        {piece.versions.map((each) => {
          const isShown = each.version === piece.version.version;
          return (
            <li key={each.version} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {isShown ? (
                <span aria-current="page" className="font-semibold">
                  Version {each.version}
                </span>
              ) : (
                <TextLink to={`?version=${each.version}`}>Version {each.version}</TextLink>
              )}
              <span className="text-sm text-muted">
                <LocalTime at={each.createdAt} />
              </span>
              {each.retiredAt === null ? null : <Tag>Retired</Tag>}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
