/** One line of a transcript: the customer's on the left, the agent's on the right. */
import type { ReactNode } from "react";
import { classes } from "../ui/classes";

export type BubbleProps = {
  by: "customer" | "agent";
  /** Without padding, for a line that brings its own. */
  isBare?: boolean;
  className?: string;
  children: ReactNode;
};

export function Bubble({ by, isBare = false, className, children }: BubbleProps) {
  const isAgent = by === "agent";
  return (
    <div
      className={classes("flex flex-col", isAgent ? "items-end pl-8 sm:pl-16" : "items-start pr-8 sm:pr-16")}
    >
      <span className="px-1 text-sm text-muted">{isAgent ? "Agent" : "Customer"}</span>
      <div
        className={classes(
          "max-w-full rounded-lg border [overflow-wrap:anywhere]",
          !isBare && "px-4 py-2",
          isAgent ? "rounded-br-sm border-accent/30 bg-accent-wash" : "rounded-bl-sm border-line bg-sunken",
          className,
        )}
      >
        {children}
      </div>
    </div>
  );
}
