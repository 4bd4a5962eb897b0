/**
 * Time left in a quiz. The server decides when it is up and says with every page how
 * many seconds are left; this counts them down and asks again when they are gone.
 */
import { useRevalidator } from "@remix-run/react";
import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import type { QuizPage } from "#server/usecases/learning/index";
import { GRACE_IN_S } from "#training/learning/index";
import { useAnnounce } from "~/components/shell/Announcer";
import { classes } from "~/components/ui/classes";

/** Seconds left at which the time is read out. */
const ANNOUNCED = [120, 60, 15];

export type CountdownProps = { quiz: QuizPage; secondsLeft: number };

export function Countdown({ quiz, secondsLeft }: CountdownProps) {
  const left = useSecondsLeft(quiz, secondsLeft);
  const announce = useAnnounce();
  const { revalidate } = useRevalidator();

  useEffect(() => {
    if (ANNOUNCED.includes(left)) announce(`${inWords(left)} left.`);
  }, [left, announce]);

  useEffect(() => {
    if (left > 0) return;
    const timer = setTimeout(revalidate, (GRACE_IN_S + 1) * 1000);
    return () => clearTimeout(timer);
  }, [left, revalidate]);

  return (
    <p
      role="timer"
      className={classes(
        "flex items-center gap-2 tabular-nums",
        left <= 60 ? "font-semibold text-amber" : "text-muted",
      )}
    >
      <Timer aria-hidden className="size-5" />
      <span className="sr-only">Time left: </span>
      {left === 0 ? "Time is up" : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`}
    </p>
  );
}

/** Counts down from what the server said with this answer of its. */
function useSecondsLeft(quiz: QuizPage, secondsLeft: number): number {
  const [clock, setClock] = useState({ quiz, left: secondsLeft });
  useEffect(() => {
    const end = Date.now() + secondsLeft * 1000;
    const tick = () => setClock({ quiz, left: Math.max(0, Math.ceil((end - Date.now()) / 1000)) });
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [quiz, secondsLeft]);
  return clock.quiz === quiz ? clock.left : secondsLeft;
}

function inWords(seconds: number): string {
  return seconds >= 60 ? `${seconds / 60} ${seconds === 60 ? "minute" : "minutes"}` : `${seconds} seconds`;
}
