/** After too many wrong passwords: how long to wait, counted down, and when it is over. */
import { useEffect, useState } from "react";
import { Notice } from "~/components/ui/Notice";
import { waitInWords } from "./sentences";

type WaitNoticeProps = {
  /** Seconds to wait from when the answer came. */
  seconds: number;
  /** What went wrong, as in "That was not right". */
  title: string;
};

/** Give it a new key for each answer, so that it counts anew. */
export function WaitNotice({ seconds, title }: WaitNoticeProps) {
  const left = useCountdown(seconds);
  if (left <= 0) return <Notice tone="info" title="You can try again now" />;
  return (
    <Notice tone="problem" title={title}>
      After several wrong tries in a row there is a pause. You can try again in{" "}
      {/* Read out once, with the notice; the counting is for the eyes. */}
      <span className="sr-only">{waitInWords(seconds)}.</span>
      <span aria-hidden className="tabular-nums">
        {waitInWords(left)}.
      </span>
    </Notice>
  );
}

function useCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = performance.now() + seconds * 1000;
    const timer = setInterval(() => setLeft((end - performance.now()) / 1000), 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
