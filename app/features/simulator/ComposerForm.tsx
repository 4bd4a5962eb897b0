/** The bar at the foot of a conversation in which the agent answers. */
import type { FormEvent, ReactNode } from "react";

export function ComposerForm({
  onSubmit,
  children,
}: {
  onSubmit: (event: FormEvent) => void;
  children: ReactNode;
}) {
  return (
    <form
      onSubmit={onSubmit}
      className="shrink-0 border-t border-line bg-paper px-3 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4"
    >
      {children}
    </form>
  );
}
