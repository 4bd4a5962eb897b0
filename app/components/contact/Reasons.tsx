/** Why a customer's feeling moved: each reason in words, with its numbers. */
import type { MoodPoint } from "#training/assessment/index";
import { movedInWords } from "./words";

export function Reasons({ reasons }: { reasons: MoodPoint["reasons"] }) {
  return (
    <ul className="flex flex-col gap-2 text-sm">
      {reasons.map((reason, index) => (
        <li key={index} className="border-l-2 border-line-strong pl-3">
          {reason.text}
          <span className="block text-muted tabular-nums">
            {movedInWords(reason) ?? "No change by itself"}
          </span>
        </li>
      ))}
    </ul>
  );
}
