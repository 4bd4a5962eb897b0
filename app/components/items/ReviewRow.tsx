/** One part of an answered item: what was chosen, and whether that was right. In words and shape, not by colour alone. */
import { Check, CircleDashed, X } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "../ui/classes";

export type Verdict = "right" | "wrong" | "missed" | "plain";

const LOOKS = {
  right: { box: "border-accent bg-accent-wash", mark: "text-accent", Mark: Check },
  wrong: { box: "border-brick bg-brick-wash", mark: "text-brick", Mark: X },
  missed: { box: "border-accent border-dashed bg-sheet", mark: "text-accent", Mark: CircleDashed },
  plain: { box: "border-line bg-sheet text-muted", mark: "", Mark: null },
};

export type ReviewRowProps = { verdict: Verdict; words?: string; className?: string; children: ReactNode };

export function ReviewRow({ verdict, words, className, children }: ReviewRowProps) {
  const { box, mark, Mark } = LOOKS[verdict];
  return (
    <div className={classes("flex items-start gap-3 rounded-md border px-3 py-2", box, className)}>
      <span className="flex size-6 shrink-0 items-center justify-center">
        {Mark ? <Mark aria-hidden className={classes("size-5", mark)} /> : null}
      </span>
      <div className="min-w-0">
        {children}
        {words ? <span className={classes("block text-sm", mark)}>{words}</span> : null}
      </div>
    </div>
  );
}

/** The verdict on an option that could be picked. */
export function verdictOn(isPicked: boolean, isKey: boolean): Verdict {
  if (isPicked) return isKey ? "right" : "wrong";
  return isKey ? "missed" : "plain";
}
