/** Cloze: the text with its gaps to fill, and the answered item. */
import { Check, X } from "lucide-react";
import type { ClozeFace, ClozePart, ClozeResponse, ClozeSolution } from "#training/assessment/index";
import { classes } from "../../ui/classes";
import { CONTROL_CLASSES } from "../../ui/control-classes";
import { InlineText } from "../InlineText";
import { StemFieldset, StemText } from "../Stem";

const HINT = "Capitals, accents and full stops don't matter in what you type.";

export function ClozeFields({ face }: { face: ClozeFace }) {
  const gaps = face.parts.filter((part) => part.kind !== "text");
  const hasTyped = gaps.some((gap) => gap.kind === "typed");
  return (
    <StemFieldset text={face.stem} hint={hasTyped ? HINT : undefined}>
      <p className="max-w-prose rounded-md border border-line bg-sunken px-4 py-3 leading-[3rem]">
        {face.parts.map((part, index) => (
          <Gap key={index} part={part} number={part.kind === "text" ? 0 : gaps.indexOf(part) + 1} />
        ))}
      </p>
    </StemFieldset>
  );
}

function Gap({ part, number }: { part: ClozePart; number: number }) {
  if (part.kind === "text") return <InlineText text={part.text} />;
  const shared = { name: `gap-${part.id}`, "aria-label": `Gap ${number}` };
  if (part.kind === "typed") {
    return (
      <input
        {...shared}
        type="text"
        autoComplete="off"
        className={classes(CONTROL_CLASSES, "inline-block min-h-10 max-w-40")}
      />
    );
  }
  return (
    <select
      {...shared}
      defaultValue=""
      className={classes(CONTROL_CLASSES, "inline-block min-h-10 max-w-full sm:max-w-60")}
    >
      <option value="">Choose</option>
      {part.options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </select>
  );
}

type Props = { face: ClozeFace; solution: ClozeSolution; response: ClozeResponse | undefined };

export function ClozeReview({ face, solution, response }: Props) {
  return (
    <>
      <StemText text={face.stem} />
      <p className="max-w-prose rounded-md border border-line bg-sunken px-4 py-3 leading-8">
        {face.parts.map((part, index) =>
          part.kind === "text" ? (
            <InlineText key={index} text={part.text} />
          ) : (
            <FilledGap
              key={part.id}
              given={response?.gaps[part.id]?.trim() ?? ""}
              gap={solution.gaps[part.id]}
            />
          ),
        )}
      </p>
    </>
  );
}

function FilledGap({ given, gap }: { given: string; gap: ClozeSolution["gaps"][string] | undefined }) {
  if (gap === undefined) return null;
  if (gap.isRight) {
    return (
      <span className="rounded-sm bg-accent-wash px-1 font-[550] text-accent-strong">
        <Check aria-hidden className="mr-1 inline size-4" />
        {given}
        <span className="sr-only"> (right)</span>
      </span>
    );
  }
  return (
    <span>
      {given === "" ? null : (
        <span className="rounded-sm bg-brick-wash px-1 text-brick">
          <X aria-hidden className="mr-1 inline size-4" />
          <span className="sr-only">not right: </span>
          <s>{given}</s>
        </span>
      )}{" "}
      <span className="rounded-sm border border-dashed border-accent px-1 font-[550] text-accent-strong">
        <span className="sr-only">right answer: </span>
        {gap.answer}
      </span>
    </span>
  );
}
