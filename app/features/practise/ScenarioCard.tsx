/** One scenario on offer: who is calling, how hard it is, what this learner has done in it, and how to start. */
import { useNavigation } from "@remix-run/react";
import type { ScenarioOnOffer } from "#server/usecases/contacts/list-scenarios";
import { Avatar } from "~/components/ui/Avatar";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { ChannelMark } from "~/components/ui/ChannelMark";
import { classes } from "~/components/ui/classes";
import { Form } from "~/components/ui/Form";
import { LocalTime } from "~/components/ui/LocalTime";
import { OutcomeTag } from "~/components/ui/OutcomeTag";
import { Tag } from "~/components/ui/Tag";
import { TextLink } from "~/components/ui/TextLink";

import type { Choices } from "./ChoicePanel";

/** From here on the debrief calls a score good. */
const GOOD = 0.7;

const LEVELS = ["", "Gentle", "Fair", "Demanding", "Hard", "Very hard"];

type ScenarioCardProps = {
  scenario: ScenarioOnOffer;
  choices: Choices;
  /** Why it is the one to play now; only on that one. */
  why?: { readonly label: string; readonly text: string };
};

export function ScenarioCard({ scenario, choices, why }: ScenarioCardProps) {
  // The others stand under a heading of their own.
  const Heading = why === undefined ? "h3" : "h2";
  return (
    <article
      aria-labelledby={`scenario-${scenario.slug}`}
      className={classes(
        "flex flex-col rounded-lg border bg-sheet p-4 sm:p-6",
        why === undefined ? "border-line" : "border-accent",
      )}
    >
      {why === undefined ? null : (
        <p className="mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Tag tone="info">{why.label}</Tag>
          <span className="max-w-prose min-w-0 flex-1 basis-60 text-muted">{why.text}</span>
        </p>
      )}
      <div className="flex items-start gap-4">
        <Avatar name={scenario.customer} />
        <div className="min-w-0">
          <Heading id={`scenario-${scenario.slug}`} className="text-lg font-semibold text-balance">
            {scenario.title}
          </Heading>
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
            <span>
              {scenario.customer}, {scenario.industry}
            </span>
            <ChannelMark channel={scenario.channel} />
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
          <StartForm scenario={scenario} choices={choices} isFirst={why !== undefined} />
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
        {timesPlayed === 0 ? "Last" : `Played ${timesPlayed === 1 ? "once" : `${timesPlayed} times`}, last`}{" "}
        <LocalTime at={last.endedAt} style="relative" />
      </span>
      <OutcomeTag outcome={last.outcome} />
      {last.isPrivate ? <Tag>private</Tag> : null}
      {last.hintsAsked > 0 ? <Tag>with hints</Tag> : null}
      {last.outcome === "stopped" ? null : last.score === null ? (
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

type StartFormProps = { scenario: ScenarioOnOffer; choices: Choices; isFirst: boolean };

function StartForm({ scenario, choices, isFirst }: StartFormProps) {
  const navigation = useNavigation();
  const pending =
    navigation.formData?.get("scenario") === scenario.slug ? navigation.formData.get("mode") : null;
  return (
    <Form className="flex flex-wrap gap-2">
      <input type="hidden" name="scenario" value={scenario.slug} />
      <input type="hidden" name="intensity" value={choices.intensity} />
      {choices.isPrivate ? <input type="hidden" name="private" value="yes" /> : null}
      <Button
        name="mode"
        value="practice"
        variant={isFirst ? "primary" : "secondary"}
        isPending={pending === "practice"}
        aria-label={`Practise ${scenario.title}${choices.isPrivate ? " in private" : ""}`}
      >
        {choices.isPrivate ? "Practise in private" : "Practise"}
      </Button>
      <Button
        name="mode"
        value="assessed"
        variant="quiet"
        disabled={choices.isPrivate}
        title={choices.isPrivate ? "An assessed contact can't be private." : undefined}
        isPending={pending === "assessed"}
        aria-label={`Play ${scenario.title} assessed`}
      >
        Play it assessed
      </Button>
    </Form>
  );
}
