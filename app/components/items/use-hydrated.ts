/** True once the page's script runs: for controls that do nothing without it. */
import { useEffect, useState } from "react";

export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return isHydrated;
}
