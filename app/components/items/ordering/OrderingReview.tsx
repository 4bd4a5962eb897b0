/** An answered ordering: the right order, with the place that each element was given. */
import type { OrderingFace, OrderingResponse, OrderingSolution } from "#training/assessment/index";
import { InlineText } from "../InlineText";
import { ReviewRow } from "../ReviewRow";
import { StemText } from "../Stem";
import { wellPlaced } from "./well-placed";

type Props = { face: OrderingFace; solution: OrderingSolution; response: OrderingResponse | undefined };

export function OrderingReview({ face, solution, response }: Props) {
  const placed = wellPlaced(response?.order ?? [], solution.order);
  return (
    <>
      <StemText text={face.stem} />
      <p className="mb-2 text-sm text-muted">In the right order:</p>
      <ol className="flex flex-col gap-2">
        {solution.order.map((code, index) => {
          const given = response?.order.indexOf(code) ?? -1;
          const verdict = given < 0 ? "missed" : placed.has(code) ? "right" : "wrong";
          return (
            <li key={code}>
              <ReviewRow verdict={verdict} words={verdict === "wrong" ? wordsFor(given, index) : undefined}>
                <span className="tabular-nums">{index + 1}. </span>
                <InlineText text={face.elements.find((element) => element.code === code)?.text ?? ""} />
              </ReviewRow>
            </li>
          );
        })}
      </ol>
    </>
  );
}

function wordsFor(given: number, index: number): string {
  return given === index ? "Out of order with the others." : `You put it at number ${given + 1}.`;
}
