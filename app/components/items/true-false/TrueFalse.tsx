/** True or false: the form, and the answered item. */
import type { TrueFalseFace, TrueFalseResponse, TrueFalseSolution } from "#training/assessment/index";
import { OptionList, OptionReview } from "../OptionList";
import { StemFieldset, StemText } from "../Stem";

const OPTIONS = [
  { id: "true", text: "True" },
  { id: "false", text: "False" },
];

export function TrueFalseFields({ face }: { face: TrueFalseFace }) {
  return (
    <StemFieldset text={face.stem} hint="True or false?">
      <OptionList kind="radio" name="verdict" options={OPTIONS} />
    </StemFieldset>
  );
}

type Props = { face: TrueFalseFace; solution: TrueFalseSolution; response: TrueFalseResponse | undefined };

export function TrueFalseReview({ face, solution, response }: Props) {
  return (
    <>
      <StemText text={face.stem} />
      <OptionReview
        options={OPTIONS}
        keys={[String(solution.key)]}
        picked={response === undefined ? [] : [String(response.isTrue)]}
      />
    </>
  );
}
