/** Something to know before going on. A problem says what to do about it. */
import { CheckCircle2, CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";

const NOTICE_TONES = ["info", "success", "warning", "problem"] as const;
export type NoticeTone = (typeof NOTICE_TONES)[number];

const LOOKS: Record<NoticeTone, { box: string; mark: string; Mark: typeof Info }> = {
  info: { box: "border-line bg-sheet", mark: "text-muted", Mark: Info },
  success: { box: "border-accent/30 bg-accent-wash", mark: "text-accent", Mark: CheckCircle2 },
  warning: { box: "border-amber/30 bg-amber-wash", mark: "text-amber", Mark: TriangleAlert },
  problem: { box: "border-brick/30 bg-brick-wash", mark: "text-brick", Mark: CircleAlert },
};

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  action?: ReactNode;
  className?: string;
  children?: ReactNode;
};

export function Notice({ tone = "info", title, action, className, children }: NoticeProps) {
  const { box, mark, Mark } = LOOKS[tone];
  const role = tone === "problem" ? "alert" : tone === "success" ? "status" : undefined;
  return (
    <div
      role={role}
      className={classes("flex items-start gap-3 rounded-md border px-4 py-3", box, className)}
    >
      <Mark aria-hidden className={classes("mt-0.5 size-5 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="max-w-prose">{children}</div> : null}
        {action ? <div className="mt-3">{action}</div> : null}
      </div>
    </div>
  );
}
