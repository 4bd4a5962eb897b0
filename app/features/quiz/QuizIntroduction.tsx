/** What a quiz asks and how it counts, before it starts. */
import type { QuizRules } from "#training/learning/index";
import { Button } from "~/components/ui/Button";
import { Form } from "~/components/ui/Form";
import { Panel } from "~/components/ui/Panel";

export function QuizIntroduction({ rules, isPending }: { rules: QuizRules; isPending: boolean }) {
  return (
    <Panel className="max-w-3xl">
      <ul className="flex max-w-prose list-disc flex-col gap-2 pl-5">
        <li>{rules.draw} questions, one at a time. After each you see what was right, and why.</li>
        <li>Every question counts the same. Part of an answer right earns part of the points.</li>
        <li>Your first answer to a question stands. You can leave one open and come back to it.</li>
        <li>{timeRule(rules)}</li>
        <li>
          Passed from {Math.round(rules.passMark * 100)}%. A question left open is not wrong and is not held
          against what you can do, but it can't count as right here.
        </li>
      </ul>
      <Form className="mt-6">
        <Button variant="primary" size="lg" isPending={isPending}>
          Start the quiz
        </Button>
      </Form>
    </Panel>
  );
}

function timeRule({ minutes }: QuizRules): string {
  if (minutes === undefined) return "There is no timer. Close the page and come back whenever you like.";
  return `You have ${minutes} minutes in all. The clock runs on when you close the page; what you have answered is kept.`;
}
