/** Errors of conduct or compliance: apart from the score, and enough to fail an assessed contact. */
import type { DebriefFinding } from "#training/assessment/index";
import { Notice } from "~/components/ui/Notice";

export function FatalErrors({ findings }: { findings: readonly DebriefFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={findings.length === 1 ? "One line that may not be crossed" : "Lines that may not be crossed"}
    >
      <p>
        Conduct and compliance are never averaged away: this stands apart from the score, however good the
        rest was.
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {findings.map((finding) => (
          <li key={finding.criterion}>
            <a href={`#criterion-${finding.criterion}`} className="font-[550] underline underline-offset-3">
              {finding.title}
            </a>
            <span className="block">{finding.overruled?.reason ?? finding.text}</span>
            {finding.evidence.slice(0, 2).map((each) => (
              <q key={each.number} className="block text-muted [overflow-wrap:anywhere]">
                {each.quote}
              </q>
            ))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
