/**
 * An answered item of any type: what was chosen, what was right, and why. Also an
 * item left open, once the attempt is over.
 */
import { CheckCircle2, CircleDashed, CircleDot, CircleX, KeyRound } from "lucide-react";
import type { Feedback, ItemFace, Score } from "#training/assessment/index";
import { classes } from "../ui/classes";
import { ClozeReview } from "./cloze/Cloze";
import { InlineText } from "./InlineText";
import { MatchingReview } from "./matching/Matching";
import { MultipleChoiceReview } from "./multiple-choice/MultipleChoice";
import { OrderingReview } from "./ordering/OrderingReview";
import { SingleChoiceReview } from "./single-choice/SingleChoice";
import { SpotTheMistakeReview } from "./spot-the-mistake/SpotTheMistake";
import { TrueFalseReview } from "./true-false/TrueFalse";

export type ItemReviewProps = {
  face: ItemFace;
  feedback: Feedback;
  /** For a trainer reading the item: the key and the rationale, without a verdict on a response. */
  isPreview?: boolean;
  className?: string;
};

export function ItemReview({ face, feedback, isPreview = false, className }: ItemReviewProps) {
  const stand = isPreview ? "preview" : standOf(feedback.score);
  const { Mark, tone, words } = LOOKS[stand];
  const isAboutKey = stand === "right" || stand === "preview";
  return (
    <div className={className}>
      <ReviewOfType face={face} feedback={feedback} />
      <div className="mt-4 flex items-start gap-3 rounded-md border border-line bg-sunken px-4 py-3">
        <Mark aria-hidden className={classes("mt-0.5 size-5 shrink-0", tone)} />
        <div className="min-w-0 max-w-prose">
          <p className="font-semibold">
            {words}
            {feedback.score.type === "scored" && !ALL_OR_NOTHING.includes(face.type) ? (
              <span className="font-normal text-muted"> {feedback.score.credit}</span>
            ) : null}
          </p>
          <p>
            {isAboutKey ? null : <span className="text-muted">About the right answer: </span>}
            <InlineText text={feedback.rationale} />
          </p>
        </div>
      </div>
    </div>
  );
}

/** Types without partial credit: the verdict says it all. */
const ALL_OR_NOTHING: readonly ItemFace["type"][] = ["single-choice", "true-false"];

const LOOKS = {
  right: { Mark: CheckCircle2, tone: "text-accent", words: "Right." },
  partly: { Mark: CircleDot, tone: "text-amber", words: "Partly right." },
  wrong: { Mark: CircleX, tone: "text-brick", words: "Not right." },
  open: { Mark: CircleDashed, tone: "text-muted", words: "Not answered." },
  preview: { Mark: KeyRound, tone: "text-muted", words: "Rationale." },
};

function standOf(score: Score): keyof typeof LOOKS {
  if (score.type === "unanswered") return "open";
  if (score.earned >= score.possible) return "right";
  return score.earned > 0 ? "partly" : "wrong";
}

function ReviewOfType({ face, feedback: { solution, response } }: ItemReviewProps) {
  if (face.type === "single-choice" && solution.type === "single-choice") {
    return (
      <SingleChoiceReview face={face} solution={solution} response={ofType("single-choice", response)} />
    );
  }
  if (face.type === "multiple-choice" && solution.type === "multiple-choice") {
    return (
      <MultipleChoiceReview face={face} solution={solution} response={ofType("multiple-choice", response)} />
    );
  }
  if (face.type === "true-false" && solution.type === "true-false") {
    return <TrueFalseReview face={face} solution={solution} response={ofType("true-false", response)} />;
  }
  return <ReviewOfParts face={face} feedback={{ solution, response }} />;
}

type PartsProps = { face: ItemFace; feedback: Pick<Feedback, "solution" | "response"> };

function ReviewOfParts({ face, feedback: { solution, response } }: PartsProps) {
  if (face.type === "ordering" && solution.type === "ordering") {
    return <OrderingReview face={face} solution={solution} response={ofType("ordering", response)} />;
  }
  if (face.type === "matching" && solution.type === "matching") {
    return <MatchingReview face={face} solution={solution} response={ofType("matching", response)} />;
  }
  if (face.type === "cloze" && solution.type === "cloze") {
    return <ClozeReview face={face} solution={solution} response={ofType("cloze", response)} />;
  }
  if (face.type === "spot-the-mistake" && solution.type === "spot-the-mistake") {
    return (
      <SpotTheMistakeReview face={face} solution={solution} response={ofType("spot-the-mistake", response)} />
    );
  }
  throw new Error(`An item of type ${face.type} has a solution of type ${solution.type}.`);
}

type Answer = NonNullable<Feedback["response"]>;

function ofType<Type extends Answer["type"]>(
  type: Type,
  response: Feedback["response"],
): Extract<Answer, { type: Type }> | undefined {
  return response !== undefined && isOfType(type, response) ? response : undefined;
}

function isOfType<Type extends Answer["type"]>(
  type: Type,
  response: Answer,
): response is Extract<Answer, { type: Type }> {
  return response.type === type;
}
