/** The first rows of a long list, with a button for the rest. */
import { type ReactNode, useState } from "react";
import { Button } from "~/components/ui/Button";

const FIRST = 10;

export type LimitedRowsProps<Row> = {
  rows: readonly Row[];
  /** What they are, in the plural: "conversations". */
  name: string;
  children: (shown: readonly Row[]) => ReactNode;
};

export function LimitedRows<Row>({ rows, name, children }: LimitedRowsProps<Row>) {
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && rows.length > FIRST + 2;
  return (
    <>
      {children(isCut ? rows.slice(0, FIRST) : rows)}
      {isCut ? (
        <div className="border-t border-line px-4 py-3 sm:px-6">
          <Button type="button" variant="quiet" size="sm" onClick={() => setWhole(true)}>
            Show all {rows.length} {name}
          </Button>
        </div>
      ) : null}
    </>
  );
}
