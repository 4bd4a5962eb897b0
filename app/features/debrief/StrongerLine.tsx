/** A stronger line from another contact: what was said to whom, and why one is better. */
import type { Rewrite } from "#training/assessment/index";

export function StrongerLine({ rewrite }: { rewrite: Rewrite }) {
  return (
    <details className="group mt-3 max-w-prose">
      <summary className="inline-flex min-h-6 items-center rounded-sm text-sm text-accent underline decoration-accent/40 underline-offset-3 hover:text-accent-strong">
        <span className="group-open:hidden">Show a stronger line</span>
        <span className="hidden group-open:inline">Hide the stronger line</span>
      </summary>
      <div className="mt-2 rounded-md border border-line p-4 text-sm">
        <p className="text-muted">From another contact ({rewrite.industry}):</p>
        <dl className="mt-2 flex flex-col gap-3">
          <Said term="Customer" text={rewrite.customer} />
          <Said term="Weak" text={rewrite.weak.text} isMuted />
          <Said term="Stronger" text={rewrite.strong.text} />
        </dl>
        <p className="mt-3 border-t border-line pt-3">
          <span className="font-[550]">Why:</span> {rewrite.why}
        </p>
      </div>
    </details>
  );
}

function Said({ term, text, isMuted = false }: { term: string; text: string; isMuted?: boolean }) {
  return (
    <div>
      <dt className="font-[550]">{term}</dt>
      <dd className={isMuted ? "text-muted" : undefined}>{text}</dd>
    </div>
  );
}
