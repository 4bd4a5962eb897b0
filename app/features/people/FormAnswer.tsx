/** What came of a form, above the page: what was done, or what stood in the way. */
import { Notice } from "~/components/ui/Notice";

type Answer = { readonly done?: string | null; readonly problem: string | null };

export function FormAnswer({ answer, className }: { answer: Answer | undefined; className?: string }) {
  if (answer?.done) return <Notice tone="success" title={answer.done} className={className} />;
  if (!answer?.problem) return null;
  return (
    <Notice tone="problem" className={className}>
      {answer.problem}
    </Notice>
  );
}
