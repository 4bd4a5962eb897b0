/** Options to choose one or several of; each is a row that can be pressed anywhere. */
import type { Option } from "#training/assessment/index";
import { InlineText } from "./InlineText";
import { ReviewRow, verdictOn } from "./ReviewRow";

export type OptionListProps = { kind: "radio" | "checkbox"; name: string; options: readonly Option[] };

export function OptionList({ kind, name, options }: OptionListProps) {
  return (
    <div className="flex flex-col gap-2">
      {options.map((option) => (
        <label
          key={option.id}
          className="flex items-start gap-3 rounded-md border border-line bg-sheet px-3 py-3 transition-colors hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash"
        >
          <input
            type={kind}
            name={name}
            value={option.id}
            required={kind === "radio"}
            className="mt-1 size-4 shrink-0"
          />
          <span className="min-w-0">
            <InlineText text={option.text} />
          </span>
        </label>
      ))}
    </div>
  );
}

export type OptionReviewProps = {
  options: readonly Option[];
  picked: readonly string[];
  keys: readonly string[];
};

export function OptionReview({ options, picked, keys }: OptionReviewProps) {
  return (
    <ul className="flex flex-col gap-2">
      {options.map((option) => {
        const verdict = verdictOn(picked.includes(option.id), keys.includes(option.id));
        return (
          <li key={option.id}>
            <ReviewRow verdict={verdict} words={wordsFor(verdict, keys.length)}>
              <InlineText text={option.text} />
            </ReviewRow>
          </li>
        );
      })}
    </ul>
  );
}

function wordsFor(verdict: ReturnType<typeof verdictOn>, keys: number): string | undefined {
  switch (verdict) {
    case "right":
      return "Your choice, and right.";
    case "wrong":
      return "Your choice, but not right.";
    case "missed":
      return keys === 1 ? "This is the right one." : "This one belongs to it, too.";
    case "plain":
      return undefined;
  }
}
