/** What to do next for a competency: a link for the learner, words for everybody else. */
import type { Suggestion } from "#server/usecases/measures/index";
import { TextLink } from "~/components/ui/TextLink";

export function NextStep({ next, isOwn }: { next: Suggestion | null; isOwn: boolean }) {
  if (next === null) return <span className="text-muted">Keep it fresh: nothing to do now.</span>;
  const verb = next.kind === "scenario" ? "Play" : "Take";
  if (!isOwn)
    return (
      <span>
        {verb} “{next.title}”
      </span>
    );
  const to = next.kind === "scenario" ? `/practise#scenario-${next.slug}` : `/learn/${next.slug}`;
  return (
    <span>
      {verb} <TextLink to={to}>{next.title}</TextLink>
    </span>
  );
}
