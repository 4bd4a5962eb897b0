/** The heading of a part of a side panel. */
import type { ReactNode } from "react";

export function PanelHeading({ children }: { children: ReactNode }) {
  return <h2 className="mb-2 font-semibold">{children}</h2>;
}
