/**
 * Presentation: lines that are on disk run in at the customer's pace, one after
 * the other. Commands don't wait for it.
 *
 * A line that was cut short (the window was closed, another took over) has not
 * been told: `untoldFrom` remembers from which event on a new listener has to be
 * told everything.
 */
import type { AttemptEvent } from "#training/simulation/index";
import { pacedWords } from "./pace";

export type ShownLine = {
  readonly text: string;
  /** From the first sign of it to its last word. */
  readonly typingInMs: number;
  /** Share of that time before the first word. */
  readonly beforeFirstWord: number;
  readonly events: readonly AttemptEvent[];
  /** Number of the first of these events. */
  readonly from: number;
};

export type Audience = {
  readonly isThere: () => boolean;
  /** The line begins. */
  readonly begins: () => void;
  readonly word: (text: string) => void;
  /** The whole line has been shown. */
  readonly finished: (line: ShownLine) => void;
};

export class Presentation {
  private showing: Promise<void> = Promise.resolve();
  private curtain = new AbortController();
  private untold: number | undefined;
  private readonly unfinished: ShownLine[] = [];

  /** Number of the first event that no listener has been told in full. */
  get untoldFrom(): number | undefined {
    return this.untold;
  }

  show(line: ShownLine, audience: Audience): void {
    this.untold ??= line.from;
    const { signal } = this.curtain;
    this.unfinished.push(line);
    this.showing = this.showing.then(async () => {
      await runIn(line, audience, signal);
      if (signal.aborted) return;
      this.unfinished.splice(this.unfinished.indexOf(line), 1);
      if (audience.isThere() && this.untold === line.from) this.untold = undefined;
      audience.finished(line);
    });
  }

  /** Ends what is being shown; resolves, with the lines that were not shown to their end, when nothing of them comes any more. */
  async cut(): Promise<readonly ShownLine[]> {
    this.curtain.abort();
    await this.showing;
    this.curtain = new AbortController();
    return this.unfinished.splice(0);
  }

  /** A new listener has been told everything. */
  allTold(): void {
    this.untold = undefined;
  }
}

async function runIn(
  { text, typingInMs, beforeFirstWord }: ShownLine,
  audience: Audience,
  signal: AbortSignal,
): Promise<void> {
  let waited = 0;
  if (audience.isThere() && !signal.aborted) audience.begins();
  for (const word of pacedWords(text, typingInMs, beforeFirstWord)) {
    // Nobody there to see it: no need to take one's time.
    if (!audience.isThere() || signal.aborted) return;
    await wait(word.atMs - waited, signal);
    waited = word.atMs;
    if (!signal.aborted) audience.word(word.text);
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener("abort", done);
  });
}
