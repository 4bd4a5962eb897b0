/** The page of a link that does not work: why, and whom to ask. */
import { QuietPage } from "~/components/shell/QuietPage";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { type LinkProblem, linkSentence } from "./sentences";

export function BrokenLink({ problem }: { problem: LinkProblem }) {
  const { title, text } = linkSentence(problem);
  return (
    <QuietPage title={title} lead={text}>
      <ButtonLink to="/sign-in">Go to sign in</ButtonLink>
    </QuietPage>
  );
}
