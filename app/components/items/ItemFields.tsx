/** The inputs of an item of any type; stands in a form, with a button. */
import type { ItemFace } from "#training/assessment/index";
import { ClozeFields } from "./cloze/Cloze";
import { MatchingFields } from "./matching/Matching";
import { MultipleChoiceFields } from "./multiple-choice/MultipleChoice";
import { OrderingFields } from "./ordering/OrderingFields";
import { SingleChoiceFields } from "./single-choice/SingleChoice";
import { SpotTheMistakeFields } from "./spot-the-mistake/SpotTheMistake";
import { TrueFalseFields } from "./true-false/TrueFalse";

export function ItemFields({ face }: { face: ItemFace }) {
  return (
    <>
      <input type="hidden" name="type" value={face.type} />
      <FieldsOfType face={face} />
    </>
  );
}

function FieldsOfType({ face }: { face: ItemFace }) {
  switch (face.type) {
    case "single-choice":
      return <SingleChoiceFields face={face} />;
    case "multiple-choice":
      return <MultipleChoiceFields face={face} />;
    case "true-false":
      return <TrueFalseFields face={face} />;
    case "ordering":
      return <OrderingFields face={face} />;
    case "matching":
      return <MatchingFields face={face} />;
    case "cloze":
      return <ClozeFields face={face} />;
    case "spot-the-mistake":
      return <SpotTheMistakeFields face={face} />;
    default:
      return face satisfies never;
  }
}
