/** After a form was refused, the focus goes to the first field that has to be changed. */
import { useEffect } from "react";

/** `answer` is what the action returned, new each time. */
export function useFocusOnProblem(answer: unknown): void {
  useEffect(() => {
    if (answer === undefined) return;
    document.querySelector<HTMLElement>("main [aria-invalid]")?.focus();
  }, [answer]);
}
