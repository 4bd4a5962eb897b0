/** A word or two about the state of something. Tones that mean trouble bring a mark beside the colour. */
import { Check, CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

const TAG_TONES = ["neutral", "info", "success", "warning", "problem"] as const;
export type TagTone = (typeof TAG_TONES)[number];

const LOOKS: Record<TagTone, string> = {
  neutral: "border-line bg-sunken text-ink",
  info: "border-line bg-sunken text-ink",
  success: "border-transparent bg-accent-wash text-accent-strong",
  warning: "border-transparent bg-amber-wash text-amber",
  problem: "border-transparent bg-brick-wash text-brick",
};
const MARKS = { neutral: null, info: Info, success: Check, warning: TriangleAlert, problem: CircleAlert };

export type TagProps = { tone?: TagTone; className?: string; children: ReactNode };

export function Tag({ tone = "neutral", className, children }: TagProps) {
  const Mark = MARKS[tone];
  return (
    <span
      className={classes(
        "inline-flex min-h-6 items-center gap-1 rounded-sm border px-2 text-xs font-[550] whitespace-nowrap",
        LOOKS[tone],
        className,
      )}
    >
      {Mark ? <Mark aria-hidden className="size-3.5 shrink-0" /> : null}
      {children}
    </span>
  );
}
