/** The wrap-up note, and what the rubric found in it. */
import type { DebriefFinding } from "#training/assessment/index";
import { LEVEL_WORDS } from "~/components/contact/words";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";

type NotePanelProps = { note: string | undefined; findings: readonly DebriefFinding[] };

export function NotePanel({ note = "", findings }: NotePanelProps) {
  const aboutNote = findings.filter((finding) => finding.about === "note");
  return (
    <Panel title="The note">
      {note.trim() === "" ? (
        <p className="max-w-prose text-muted">
          No note was written. Whoever gets this customer next begins at zero, and the customer tells it all
          again.
        </p>
      ) : (
        <blockquote className="max-w-prose border-l-2 border-line-strong pl-4 whitespace-pre-wrap [overflow-wrap:anywhere]">
          {note}
        </blockquote>
      )}
      {aboutNote.length === 0 ? null : (
        <ul className="mt-4 flex flex-col gap-2">
          {aboutNote.map((finding) => {
            const [word, tone] = LEVEL_WORDS[finding.level];
            return (
              <li key={finding.criterion} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
                <Tag tone={tone}>{word}</Tag>
                <span className="min-w-0">
                  {finding.title}
                  {finding.detail === "" ? null : <span className="text-muted"> ({finding.detail})</span>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
