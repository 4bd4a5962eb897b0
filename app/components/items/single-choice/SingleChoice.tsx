/** Single choice: the form, and the answered item. */
import type {
  SingleChoiceFace,
  SingleChoiceResponse,
  SingleChoiceSolution,
} from "#training/assessment/index";
import { OptionList, OptionReview } from "../OptionList";
import { StemFieldset, StemText } from "../Stem";

export function SingleChoiceFields({ face }: { face: SingleChoiceFace }) {
  return (
    <StemFieldset text={face.stem}>
      <OptionList kind="radio" name="option" options={face.options} />
    </StemFieldset>
  );
}

type Props = {
  face: SingleChoiceFace;
  solution: SingleChoiceSolution;
  response: SingleChoiceResponse | undefined;
};

export function SingleChoiceReview({ face, solution, response }: Props) {
  return (
    <>
      <StemText text={face.stem} />
      <OptionReview
        options={face.options}
        keys={[solution.key]}
        picked={response === undefined ? [] : [response.option]}
      />
    </>
  );
}
