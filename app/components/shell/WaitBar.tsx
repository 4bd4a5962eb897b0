/** A line along the upper edge while the next page is on its way; it shows after 300 ms, so that quick pages stay quiet. */
import { useNavigation } from "@remix-run/react";

export function WaitBar() {
  const isWaiting = useNavigation().state !== "idle";
  if (!isWaiting) return null;
  return (
    <div className="pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5">
      <div className="wait-bar h-full bg-accent" />
    </div>
  );
}
