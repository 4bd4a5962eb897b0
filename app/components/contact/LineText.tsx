/** The words of a line in a transcript; a letter lies on a sheet of its own, with its subject. */
import type { DebriefTurn } from "#training/assessment/index";
import { classes } from "~/components/ui/classes";

export function LineText({ turn }: { turn: Pick<DebriefTurn, "text" | "subject" | "storyAt"> }) {
  const isLetter = turn.storyAt !== undefined;
  return (
    <div
      className={classes(
        "max-w-prose [overflow-wrap:anywhere]",
        isLetter && "mt-1 rounded-md border border-line bg-paper px-4 py-3 leading-relaxed",
      )}
    >
      {turn.subject === undefined || turn.subject === "" ? null : (
        <p className="mb-2 border-b border-line pb-2 text-sm font-[550]">{turn.subject}</p>
      )}
      <p className="whitespace-pre-wrap">{turn.text}</p>
    </div>
  );
}
