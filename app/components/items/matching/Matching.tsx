/** Matching: the form, and the answered item. */
import type { MatchingFace, MatchingResponse, MatchingSolution } from "#training/assessment/index";
import { Field } from "../../ui/Field";
import { Select } from "../../ui/Select";
import { InlineText } from "../InlineText";
import { ReviewRow } from "../ReviewRow";
import { StemFieldset, StemText } from "../Stem";

export function MatchingFields({ face }: { face: MatchingFace }) {
  const options = face.rights.map((side) => ({ value: side.code, label: withoutMarks(side.text) }));
  const hint = face.rights.length > face.lefts.length ? "Some of the choices belong to none." : undefined;
  return (
    <StemFieldset text={face.stem} hint={hint}>
      <div className="flex flex-col gap-4">
        {face.lefts.map((left) => (
          <Field key={left.code} label={<InlineText text={left.text} />}>
            {(props) => (
              <Select
                {...props}
                name={`match-${left.code}`}
                defaultValue=""
                options={[{ value: "", label: "Choose what belongs to it" }, ...options]}
              />
            )}
          </Field>
        ))}
      </div>
    </StemFieldset>
  );
}

type Props = { face: MatchingFace; solution: MatchingSolution; response: MatchingResponse | undefined };

export function MatchingReview({ face, solution, response }: Props) {
  const textOf = (code: string | undefined): string =>
    face.rights.find((side) => side.code === code)?.text ?? "nothing";
  return (
    <>
      <StemText text={face.stem} />
      <ul className="flex flex-col gap-2">
        {face.lefts.map((left) => {
          const wanted = solution.matches[left.code];
          const given = response?.matches[left.code];
          const verdict = given === undefined ? "missed" : given === wanted ? "right" : "wrong";
          return (
            <li key={left.code}>
              <ReviewRow
                verdict={verdict}
                words={verdict === "wrong" ? `You chose: ${withoutMarks(textOf(given))}` : undefined}
              >
                <InlineText text={left.text} />
                <span className="block font-[550]">
                  <span aria-hidden>→ </span>
                  <InlineText text={textOf(wanted)} />
                </span>
              </ReviewRow>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** An option of a native list can't hold bold or italics. */
function withoutMarks(text: string): string {
  return text.replace(/\*+([^*]+)\*+/g, "$1");
}
