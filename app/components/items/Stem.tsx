/** The question of an item, as the legend of what answers it. */
import type { ReactNode } from "react";
import { InlineText } from "./InlineText";

export type StemProps = { text: string; hint?: string; children: ReactNode };

export function StemFieldset({ text, hint, children }: StemProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-4 max-w-prose text-lg font-[550]">
        <InlineText text={text} />
        {hint ? <span className="mt-1 block text-sm font-normal text-muted">{hint}</span> : null}
      </legend>
      {children}
    </fieldset>
  );
}

/** The question again, once it is answered. */
export function StemText({ text }: { text: string }) {
  return (
    <p className="mb-4 max-w-prose text-lg font-[550]">
      <InlineText text={text} />
    </p>
  );
}
