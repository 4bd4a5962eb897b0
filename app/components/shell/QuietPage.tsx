/** The pages outside: sign in, first set-up, invitation, new password. One sheet, one thing to do. */
import type { ReactNode } from "react";
import { Wordmark } from "./Wordmark";

export type QuietPageProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** Below the sheet: the other way to go. */
  footer?: ReactNode;
  children: ReactNode;
};

export function QuietPage({ title, lead, footer, children }: QuietPageProps) {
  return (
    <main id="main" tabIndex={-1} className="flex min-h-dvh flex-col items-center px-4 pt-[12vh] pb-12">
      <Wordmark className="mb-8" />
      <div className="w-full max-w-[26rem] rounded-xl border border-line bg-sheet p-6 sm:p-8">
        <h1 className="text-2xl font-semibold tracking-[-0.01em]">{title}</h1>
        {lead ? <p className="mt-2 text-muted">{lead}</p> : null}
        <div className="mt-6">{children}</div>
      </div>
      {footer ? <div className="mt-6 max-w-[26rem] text-center text-sm text-muted">{footer}</div> : null}
    </main>
  );
}
