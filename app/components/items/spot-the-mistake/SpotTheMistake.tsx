/** Spot the mistake: the transcript with the agent's lines to pick, and the answered item. */
import type {
  SpotTheMistakeFace,
  SpotTheMistakeResponse,
  SpotTheMistakeSolution,
} from "#training/assessment/index";
import { Bubble } from "../Bubble";
import { InlineText } from "../InlineText";
import { ReviewRow, verdictOn } from "../ReviewRow";
import { StemFieldset, StemText } from "../Stem";

export function SpotTheMistakeFields({ face }: { face: SpotTheMistakeFace }) {
  return (
    <StemFieldset text={face.stem} hint="Pick lines of the agent. A wrong pick takes a point off.">
      <div className="flex flex-col gap-3">
        {face.transcript.map((line, index) =>
          line.by === "customer" ? (
            <Bubble key={index} by="customer">
              <InlineText text={line.text} />
            </Bubble>
          ) : (
            <Bubble
              key={index}
              by="agent"
              isBare
              className="border-line-strong bg-sheet hover:border-ink has-checked:border-brick has-checked:bg-brick-wash"
            >
              <label className="flex items-start gap-3 px-4 py-2">
                <input type="checkbox" name="line" value={index} className="mt-1 size-4 shrink-0" />
                <span className="min-w-0">
                  <InlineText text={line.text} />
                </span>
              </label>
            </Bubble>
          ),
        )}
      </div>
    </StemFieldset>
  );
}

type Props = {
  face: SpotTheMistakeFace;
  solution: SpotTheMistakeSolution;
  response: SpotTheMistakeResponse | undefined;
};

const WORDS = {
  right: "You found this mistake.",
  wrong: "You picked this, but it is a good line.",
  missed: "This was a mistake.",
  plain: undefined,
};

export function SpotTheMistakeReview({ face, solution, response }: Props) {
  return (
    <>
      <StemText text={face.stem} />
      <div className="flex flex-col gap-3">
        {face.transcript.map((line, index) => {
          const verdict = verdictOn(response?.lines.includes(index) ?? false, solution.lines.includes(index));
          if (line.by === "customer") {
            return (
              <Bubble key={index} by="customer">
                <InlineText text={line.text} />
              </Bubble>
            );
          }
          return (
            <Bubble key={index} by="agent" isBare className="border-transparent bg-transparent">
              <ReviewRow verdict={verdict} words={WORDS[verdict]}>
                <InlineText text={line.text} />
              </ReviewRow>
            </Bubble>
          );
        })}
      </div>
    </>
  );
}
