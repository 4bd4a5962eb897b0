/** What the learner had chosen and asked for, and what it means for the score. */
import type { DebriefView } from "#server/usecases/debriefs/index";
import { Notice } from "~/components/ui/Notice";
import { Tag } from "~/components/ui/Tag";

type Attempt = DebriefView["attempt"];

export function HowPlayed({ attempt }: { attempt: Attempt }) {
  return (
    <>
      <Tag>{attempt.mode === "assessed" ? "Assessed" : "Practice"}</Tag>
      {attempt.isPrivate ? <Tag>Private</Tag> : null}
      {attempt.hintsAsked > 0 ? <Tag tone="warning">With hints</Tag> : null}
      {attempt.intensity === "full" ? null : <Tag>{attempt.intensity === "mild" ? "Mild" : "Firm"}</Tag>}
    </>
  );
}

type PlayedWithProps = { attempt: Attempt; customer: string; isOwn: boolean };

/** Nothing for a contact that was played unaided, at full strength and in sight. */
export function PlayedWith({ attempt, customer, isOwn }: PlayedWithProps) {
  const { hintsAsked, isPrivate, intensity } = attempt;
  if (hintsAsked === 0 && !isPrivate && intensity === "full") return null;
  const you = isOwn ? "You" : "The learner";
  return (
    <Notice>
      {hintsAsked === 0 ? null : (
        <p>
          {you} asked for {hintsAsked === 1 ? "one hint" : `${hintsAsked} hints`}; the transcript shows where.
          The score is one with hints: it is no evidence of what {isOwn ? "you" : "they"} can do unaided, and
          does not count towards readiness.
        </p>
      )}
      {intensity === "full" ? null : (
        <p>
          {customer} was kept {intensity}: the lines were softer than the mood below, which is what {customer}{" "}
          felt.
        </p>
      )}
      {isPrivate ? (
        <p>Only you can see this contact. It counts for nothing but your practice, and stays that way.</p>
      ) : null}
    </Notice>
  );
}
