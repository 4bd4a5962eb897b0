/** The body of a piece: items and modules as learners meet them, everything else field by field. */
import type { LibraryPiece } from "#server/usecases/learning/index";
import { BodyFields } from "./BodyFields";
import { ItemPiece } from "./ItemPiece";
import { ModulePiece } from "./ModulePiece";

export function PieceBody({ version: { body } }: { version: LibraryPiece["version"] }) {
  if ("item" in body) return <ItemPiece body={body} />;
  if ("lessons" in body) return <ModulePiece body={body} />;
  return <BodyFields value={body} />;
}
