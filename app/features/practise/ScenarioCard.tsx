/** One scenario on offer: who is calling, how hard it is, what this learner has done in it, and how to start. */
import { useNavigation } from "@remix-run/react";
import type { ScenarioOnOffer } from "#server/usecases/contacts/list-scenarios";
import { Avatar } from "~/components/ui/Avatar";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { LocalTime } from "~/components/ui/LocalTime";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";

/** From here on the debrief calls a score good. */
const GOOD = 0.7;

const LEVELS = ["", "Gentle", "Fair", "Demanding", "Hard", "Very hard"];

export function ScenarioCard({ scenario }: { scenario: ScenarioOnOffer }) {
  return (
    <article
      aria-labelledby={`scenario-${scenario.slug}`}
      className="flex flex-col rounded-lg border border-line bg-sheet p-4 sm:p-6"
    >
      <div className="flex items-start gap-4">
        <Avatar name={scenario.customer} />
        <div className="min-w-0">
          <h2 id={`scenario-${scenario.slug}`} className="text-lg font-semibold text-balance">
            {scenario.title}
          </h2>
          <p className="text-sm text-muted">
            {scenario.customer}, {scenario.industry}, by {scenario.channel}
          </p>
        </div>
      </div>
      <p className="mt-3 max-w-prose">{scenario.summary}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        <Tag>{LEVELS[scenario.level]}</Tag>
        <Tag>about {scenario.minutes} min</Tag>
        {scenario.bestScore === null ? null : (
          <Tag tone={scenario.bestScore >= GOOD ? "success" : "neutral"}>
            best {Math.round(scenario.bestScore * 100)}%
          </Tag>
        )}
      </p>
      <LastTime last={scenario.last} timesPlayed={scenario.timesPlayed} title={scenario.title} />
      <div className="mt-auto pt-4">
        {scenario.open === null ? (
          <StartForm scenario={scenario} />
        ) : (
          <Continue open={scenario.open} title={scenario.title} />
        )}
      </div>
    </article>
  );
}

function LastTime({ last, timesPlayed, title }: Pick<ScenarioOnOffer, "last" | "timesPlayed" | "title">) {
  if (last === null) return <p className="mt-3 text-sm text-muted">Not played yet.</p>;
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
      <span>
        Played {timesPlayed === 1 ? "once" : `${timesPlayed} times`}, last{" "}
        <LocalTime at={last.endedAt} style="relative" />
      </span>
      <OutcomeTag outcome={last.outcome} />
      {last.score === null ? (
        <TextLink to={`/attempts/${last.attemptId}`} aria-label={`Write its note: ${title}`}>
          Write its note
        </TextLink>
      ) : (
        <TextLink to={`/attempts/${last.attemptId}/debrief`} aria-label={`Read the debrief: ${title}`}>
          Read the debrief
        </TextLink>
      )}
    </p>
  );
}

function Continue({ open, title }: { open: NonNullable<ScenarioOnOffer["open"]>; title: string }) {
  return (
    <ButtonLink to={`/attempts/${open.attemptId}`} variant="primary" aria-label={`Go on with ${title}`}>
      Go on where you were
    </ButtonLink>
  );
}

function StartForm({ scenario }: { scenario: ScenarioOnOffer }) {
  const navigation = useNavigation();
  const pending =
    navigation.formData?.get("scenario") === scenario.slug ? navigation.formData.get("mode") : null;
  return (
    <Form className="flex flex-wrap gap-2">
      <input type="hidden" name="scenario" value={scenario.slug} />
      <Button
        name="mode"
        value="practice"
        variant="secondary"
        isPending={pending === "practice"}
        aria-label={`Practise ${scenario.title}`}
      >
        Practise
      </Button>
      <Button
        name="mode"
        value="assessed"
        variant="quiet"
        isPending={pending === "assessed"}
        aria-label={`Play ${scenario.title} assessed`}
      >
        Play it assessed
      </Button>
    </Form>
  );
}
