/**
 * A chat endpoint as a chat model: a fair queue before it, so many requests at once,
 * its health, and its recovery.
 *
 * A fault takes the endpoint out: whoever waits is answered at once, and people's
 * written lines carry on. It is tried again by itself, after a second first, then after
 * twice as long each time, at most a minute, or when it asked to be tried. Three
 * answers in a row that did not come in time count as a fault too: an endpoint that
 * hangs must not cost every learner the wait. The wait is short again only after a
 * line that came in time, so that a slow endpoint is tried seldom.
 */
import { abortAfter } from "#models/abort-after";
import type { QueuedJob } from "#models/worker/fair-queue";
import type { WorkerHealth } from "#models/worker/supervised-worker";
import { type Lane, type NoAnswer, WorkQueue } from "#models/worker/work-queue";
import { fail, type Result, succeed } from "#training/shared/result";
import { type ChatModel, type ChatRequest, type ChatText, isWorthBeginning } from "../chat-model";
import type { ProviderEvent } from "../provider";
import { type Endpoint, EndpointFault, requestChat } from "./request-chat";

export type OpenAiOptions = {
  readonly endpoint: Endpoint;
  /** Requests at once. */
  readonly lanes: number;
  /** How long a try may take that finds out whether the endpoint is well; the first may have to load a model. */
  readonly tryLimitInMs: number;
  readonly mostWaiting?: number;
  readonly log?: (event: ProviderEvent) => void;
  /** Runs after so many milliseconds; gives what calls it off. Tests give their own. */
  readonly after?: (delayInMs: number, run: () => void) => () => void;
};

const FIRST_WAIT_IN_MS = 1000;
const LONGEST_WAIT_IN_MS = 60_000;
const LATE_ALLOWED = 3;
const TRY: Omit<ChatRequest, "startsBy" | "endsAt"> = {
  messages: [{ role: "user", content: "Say hello." }],
  mostTokens: 16,
  temperature: 0,
  seed: 1,
};

type Done = (answer: Result<ChatText, NoAnswer>) => void;

/** Starts with a try, so that a wrong setting is known before the first learner comes. */
export function openChatEndpoint(options: OpenAiOptions): ChatModel {
  return new OpenAiChat(options);
}

class OpenAiChat implements ChatModel {
  readonly #options: OpenAiOptions;
  readonly #queue: WorkQueue<ChatRequest, ChatText>;
  /** One for each request that runs: a signal that lives as long as the process would gather listeners. */
  readonly #running = new Set<AbortController>();
  #isClosed = false;
  readonly #whenSettled: (() => void)[] = [];
  #health: WorkerHealth = { status: "loading" };
  #waitInMs = FIRST_WAIT_IN_MS;
  #lateInARow = 0;
  /** A try is set or under way. */
  #isTryDue = true;
  #callOff: () => void = () => {};

  constructor(options: OpenAiOptions) {
    this.#options = options;
    const lanes = Array.from(
      { length: options.lanes },
      () =>
        new RequestLane(
          () => this.#health.status === "ready",
          (request, signal) => this.#request(request, signal),
        ),
    );
    this.#queue = new WorkQueue({ lanes, mostWaiting: options.mostWaiting, isWorthBeginning });
    void this.#try();
  }

  async write(
    place: QueuedJob,
    request: ChatRequest,
    signal: AbortSignal,
  ): Promise<Result<ChatText, NoAnswer>> {
    if (signal.aborted) return fail("cancelled");
    if (this.#health.status !== "ready") return fail("down");
    return await this.#queue.ask(place, request, signal);
  }

  health(): WorkerHealth {
    return this.#health;
  }

  load() {
    return this.#queue.load();
  }

  isBusyFor(attemptId: string): boolean {
    return this.#queue.isBusyFor(attemptId);
  }

  settled(): Promise<void> {
    if (this.#health.status !== "loading") return Promise.resolve();
    return new Promise((resolve) => this.#whenSettled.push(resolve));
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#callOff();
    this.#isClosed = true;
    this.#become({ status: "failed", reason: "the voice is closed" });
    for (const each of this.#running) each.abort();
    this.#queue.refuseAll();
  }

  /** A short request of its own, with nobody's words in it. */
  async #try(): Promise<void> {
    const { endpoint, tryLimitInMs } = this.#options;
    const limit = abortAfter(tryLimitInMs);
    try {
      await this.#whileOpen((closing) =>
        requestChat(endpoint, TRY, { signal: AbortSignal.any([closing, limit]) }),
      );
      this.#isTryDue = false;
      this.#lateInARow = 0;
      this.#become({ status: "ready" });
      this.#queue.next();
    } catch (error) {
      this.#isTryDue = false;
      this.#fault(limit.aborted ? tooSlow(tryLimitInMs) : error);
    }
  }

  /** One line's request: its text, or as much of it as came in time. */
  async #request(request: ChatRequest, stop: AbortSignal): Promise<Result<ChatText, NoAnswer>> {
    const limit = abortAfter(Math.max(1, request.endsAt - Date.now()));
    let soFar = "";
    try {
      const onText = (text: string): void => {
        soFar = text;
      };
      const text = await this.#whileOpen((closing) =>
        requestChat(this.#options.endpoint, request, {
          signal: AbortSignal.any([stop, closing, limit]),
          onText,
        }),
      );
      this.#isWell();
      return succeed(text);
    } catch (error) {
      if (this.#isClosed) return fail("down");
      if (stop.aborted) return fail("cancelled");
      if (limit.aborted) return this.#cutShort(soFar);
      this.#fault(error);
      return fail("failed");
    }
  }

  /** Runs with a signal that aborts when the endpoint is closed. */
  async #whileOpen<Answer>(work: (closing: AbortSignal) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    this.#running.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#running.delete(controller);
    }
  }

  #cutShort(soFar: string): Result<ChatText, NoAnswer> {
    if (!soFar.trim().includes("\n")) return this.#late();
    this.#isWell();
    return succeed({ text: soFar, isWhole: false });
  }

  #late(): Result<ChatText, NoAnswer> {
    this.#lateInARow += 1;
    if (this.#lateInARow >= LATE_ALLOWED)
      this.#fault(new EndpointFault(`has not answered in time ${LATE_ALLOWED} times in a row`));
    return fail("late");
  }

  #isWell(): void {
    this.#lateInARow = 0;
    this.#waitInMs = FIRST_WAIT_IN_MS;
  }

  #fault(error: unknown): void {
    // Several requests may fail of the same fault: the first one has set the next try.
    if (this.#isClosed || this.#isTryDue) return;
    const clause = error instanceof EndpointFault ? error.message : "gives an answer that cannot be read";
    const waitInMs = Math.max(this.#waitInMs, error instanceof EndpointFault ? (error.waitInMs ?? 0) : 0);
    this.#waitInMs = Math.min(LONGEST_WAIT_IN_MS, this.#waitInMs * 2);
    this.#become({
      status: "failed",
      reason: `The endpoint at ${hostOf(this.#options.endpoint)} ${clause}.`,
    });
    this.#queue.refuseAll();
    this.#isTryDue = true;
    const { after = laterOn } = this.#options;
    this.#callOff = after(waitInMs, () => void this.#try());
  }

  #become(health: WorkerHealth): void {
    if (this.#isClosed && this.#health.status === "failed") return;
    const isNews = health.status !== this.#health.status || health.reason !== this.#health.reason;
    this.#health = health;
    if (isNews && health.status !== "loading" && !this.#isClosed)
      this.#options.log?.({ event: `voice-${health.status}`, reason: health.reason });
    for (const resolve of this.#whenSettled.splice(0)) resolve();
  }
}

/** One request at a time. */
class RequestLane implements Lane<ChatRequest, ChatText> {
  #isRunning = false;

  constructor(
    private readonly isOpen: () => boolean,
    private readonly request: (
      request: ChatRequest,
      signal: AbortSignal,
    ) => Promise<Result<ChatText, NoAnswer>>,
  ) {}

  isFree(): boolean {
    return !this.#isRunning && this.isOpen();
  }

  begin(request: ChatRequest, done: Done): () => void {
    this.#isRunning = true;
    const stopping = new AbortController();
    const finish: Done = (answer) => {
      this.#isRunning = false;
      done(answer);
    };
    this.request(request, stopping.signal).then(finish, () => finish(fail("failed")));
    return () => stopping.abort();
  }
}

function hostOf({ url }: Endpoint): string {
  return new URL(url).host;
}

function tooSlow(limitInMs: number): EndpointFault {
  return new EndpointFault(`does not answer within ${Math.round(limitInMs / 1000)} s`);
}

function laterOn(delayInMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayInMs);
  timer.unref();
  return () => clearTimeout(timer);
}
