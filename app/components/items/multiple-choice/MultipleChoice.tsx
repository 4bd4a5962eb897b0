/** Multiple choice: the form, and the answered item. */
import type {
  MultipleChoiceFace,
  MultipleChoiceResponse,
  MultipleChoiceSolution,
} from "#training/assessment/index";
import { OptionList, OptionReview } from "../OptionList";
import { StemFieldset, StemText } from "../Stem";

export function MultipleChoiceFields({ face }: { face: MultipleChoiceFace }) {
  return (
    <StemFieldset text={face.stem} hint="One or more are right. A wrong pick takes a point off.">
      <OptionList kind="checkbox" name="options" options={face.options} />
    </StemFieldset>
  );
}

type Props = {
  face: MultipleChoiceFace;
  solution: MultipleChoiceSolution;
  response: MultipleChoiceResponse | undefined;
};

export function MultipleChoiceReview({ face, solution, response }: Props) {
  return (
    <>
      <StemText text={face.stem} />
      <OptionReview options={face.options} keys={solution.keys} picked={response?.options ?? []} />
    </>
  );
}
