/**
 * The words of a line in a transcript. A letter lies on a sheet of its own, with its
 * subject; a public post has the remarks of those who read along.
 */
import type { DebriefTurn } from "#training/assessment/index";
import { classes } from "~/components/ui/classes";

type LineTextProps = {
  turn: Pick<DebriefTurn, "text" | "subject" | "storyAt" | "remarks" | "thanks">;
};

export function LineText({ turn }: LineTextProps) {
  const isLetter = turn.storyAt !== undefined;
  return (
    <div className="max-w-prose [overflow-wrap:anywhere]">
      {turn.remarks === undefined || turn.remarks.length === 0 ? null : <Remarks remarks={turn.remarks} />}
      <div
        className={classes(
          isLetter && "mt-1 rounded-md border border-line bg-paper px-4 py-3 leading-relaxed",
        )}
      >
        {turn.subject === undefined || turn.subject === "" ? null : (
          <p className="mb-2 border-b border-line pb-2 text-sm font-[550]">{turn.subject}</p>
        )}
        <p className="whitespace-pre-wrap">{turn.text}</p>
      </div>
      {turn.thanks === undefined ? null : (
        <p className="mt-2 text-sm">
          <span className="text-muted">Then in public: </span>
          {turn.thanks}
        </p>
      )}
    </div>
  );
}

function Remarks({ remarks }: { remarks: NonNullable<DebriefTurn["remarks"]> }) {
  return (
    <ul aria-label="Those who read along" className="mb-1 text-sm text-muted">
      {remarks.map((remark) => (
        <li key={remark.text}>
          {remark.name}: {remark.text}
        </li>
      ))}
    </ul>
  );
}
