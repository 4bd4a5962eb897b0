/**
 * A live contact: one attempt in memory while somebody plays it.
 *
 * Every command runs after the one before it, appends its events, and speaks to
 * the browser only when they are on disk. What the customer owes (`pending` in
 * the state) is worked off after each command, and also on opening: a turn that
 * a crash interrupted is finished then.
 *
 * What this file does not decide: what the customer does (training/simulation),
 * how it is said (the voice), how frames travel (server/realtime).
 */

import { type CompiledScenario, hintFor } from "#training/assessment/index";
import {
  type AttemptEvent,
  applyEvent,
  askForHint,
  type ContactState,
  channelRow,
  decideTurn,
  endByAgent,
  endHold,
  hearTurn,
  interruptCustomer,
  isStopWord,
  lastCustomerTurn,
  noticeSilence,
  type ServerFrame,
  type SpokenLine,
  type Step,
  sayAsAgent,
  sayAsCustomer,
  startHold,
  stateOf,
  stopContact,
  useTool,
  type VoiceState,
} from "#training/simulation/index";
import type { CommandResult, Listener } from "./listener";
import { lineTime, speakerOf } from "./pace";

export type { CommandResult, Listener } from "./listener";

import { createWordFinder, type FindWords } from "./find-words";
import type { AttemptRecord, ContactDependencies } from "./ports";
import { Presentation, type ShownLine } from "./presentation";
import { facesOf, readyFrameOf } from "./ready-frame";
import { createSilenceWatch, type SilenceWatch } from "./silence-watch";
import { speakingFrames } from "./speaking-frame";
import { ToldVoice } from "./told-voice";
import { aborted } from "./when-aborted";

/** A letter has a subject; a public post may lead into private messages. */
type Manner = { readonly subject?: string; readonly movesPrivate?: boolean };

const V = 1 as const;
export class LiveContact {
  private state: ContactState;
  private count: number;
  private listener: Listener | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly leaving = new AbortController();
  private readonly stopping = new AbortController();
  /** The customer's words are no longer wanted: the contact is being left or stopped. */
  private readonly silenced = AbortSignal.any([this.leaving.signal, this.stopping.signal]);
  /** One for the whole contact: a listener a line would pile up on the signal. */
  private readonly left = aborted(this.silenced);
  private readonly presentation = new Presentation();
  /** The customer's line of which the browser has said that it was read to its end. */
  private heardLine = 0;
  private readonly toldVoice: ToldVoice;
  private readonly silence: SilenceWatch;
  private readonly words: FindWords;

  constructor(
    readonly record: AttemptRecord,
    private readonly compiled: CompiledScenario,
    private readonly live: {
      deps: ContactDependencies;
      events: readonly AttemptEvent[];
      /** What the lines of this attempt come from, as of its last line. */
      voiceOf: (attemptId: string) => VoiceState;
    },
  ) {
    this.events = [...live.events];
    this.toldVoice = new ToldVoice(() => live.voiceOf(record.id));
    this.state = stateOf(this.setting, this.events);
    this.count = this.events.length;
    this.words = createWordFinder(record, compiled, live.deps);
    this.silence = createSilenceWatch(
      () => this.state,
      compiled.persona,
      (seconds) => void this.command(() => this.goSilent(seconds)),
    );
  }

  private readonly events: AttemptEvent[];

  private get setting() {
    return { scenario: this.compiled.scenario, persona: this.compiled.persona };
  }

  get isEnded(): boolean {
    return this.state.phase === "ended";
  }

  private get isStopped(): boolean {
    return this.state.ended?.outcome === "stopped";
  }

  get articles() {
    return this.compiled.articles;
  }

  /** Articles of this contact's knowledge base that fit the query. */
  search(query: string) {
    return this.live.deps.searchArticles(this.articles, query);
  }

  /** Takes the contact over for this listener, tells it where things stand, and goes on with what is pending. */
  async attach(listener: Listener, from: number): Promise<void> {
    const before = this.listener;
    this.listener = undefined;
    if (before !== undefined && before !== listener) before.takeOver();
    await this.command(async () => {
      await this.presentation.cut();
      this.listener = listener;
      listener.send(this.readyFrame(Math.min(from, this.presentation.untoldFrom ?? from)));
      this.presentation.allTold();
      return await this.workOff();
    });
    this.silence.restart();
  }

  /** The listener is gone. The clock of the customer's patience stops: a lost connection is no rudeness. */
  detach(listener: Listener): void {
    if (this.listener !== listener) return;
    this.listener = undefined;
    this.silence.stop();
  }

  hasListener(): boolean {
    return this.listener !== undefined;
  }

  /** Stops waiting for words: what is pending stays pending and is worked off on the next opening. */
  async close(): Promise<void> {
    this.silence.stop();
    this.leaving.abort();
    await this.queue.catch(() => undefined);
    await this.presentation.cut();
  }

  typing(): void {
    this.silence.typing();
  }

  say(text: string, clientId: string, { subject, movesPrivate }: Manner = {}): Promise<CommandResult> {
    if (isStopWord(text)) return this.stop(clientId);
    return this.step(clientId, (at) => sayAsAgent(this.state, { text, clientId, at, subject, movesPrivate }));
  }

  /** The agent speaks over the customer: the line ends here, and what is left of it is not said. */
  interrupt(words: number, clientId: string): Promise<CommandResult> {
    return this.command(async () => {
      if (channelRow(this.state.channel).isSpoken) {
        for (const { events, from } of await this.presentation.cut()) this.announce(events, from);
        this.presentation.allTold();
      }
      const at = this.live.deps.now().toISOString();
      const cut = interruptCustomer(this.state, { words, clientId, at });
      if (!cut.ok && cut.failure !== "already-done") return { ok: false, failure: cut.failure };
      const events = cut.ok ? cut.value : [];
      await this.append(events, () => this.send({ v: V, type: "ack", clientId }));
      this.silence.restart();
      return { ok: true };
    });
  }

  /** A line has been read out to its end: the customer begins to wait now, once a line. */
  heard(line: number): void {
    if (line !== this.customerLines || line <= this.heardLine) return;
    this.heardLine = line;
    this.silence.restart();
  }

  useTool(tool: string, input: Record<string, string>, clientId: string): Promise<CommandResult> {
    return this.step(clientId, (at) => useTool(this.setting, this.state, { tool, input, clientId, at }));
  }

  hold(minutes: number | undefined, clientId: string): Promise<CommandResult> {
    return this.step(clientId, (at) => startHold(this.state, { minutes, clientId, at }));
  }

  unhold(clientId: string): Promise<CommandResult> {
    return this.step(clientId, (at) => endHold(this.state, { clientId, at }));
  }

  end(clientId: string): Promise<CommandResult> {
    return this.step(clientId, (at) => endByAgent(this.setting, this.state, at));
  }

  /** Help for where the contact stands now; in practice only. */
  hint(clientId: string): Promise<CommandResult> {
    return this.step(clientId, (at) => {
      const hint = hintFor(this.setting, this.state, this.live.deps.rewrites());
      return askForHint(this.state, hint, { clientId, at });
    });
  }

  /** Stops the role-play, whatever the customer is about to say. */
  stop(clientId: string): Promise<CommandResult> {
    this.stopping.abort();
    return this.command(async () => {
      await this.presentation.cut();
      const stopped = stopContact(this.state, this.live.deps.now().toISOString());
      if (!stopped.ok && stopped.failure !== "already-done") return { ok: false, failure: stopped.failure };
      const acknowledge = () => this.send({ v: V, type: "ack", clientId });
      if (stopped.ok) await this.append(stopped.value, acknowledge);
      else acknowledge();
      return { ok: true };
    });
  }

  /** The wrap-up note, once, after the end. An empty one means that none was wanted. Then the attempt is assessed. */
  note(text: string, clientId: string): Promise<CommandResult> {
    return this.command(async () => {
      if (!this.isEnded || this.isStopped) return { ok: false, failure: "not-open" };
      if (!this.hasNote()) {
        const at = this.live.deps.now();
        await this.append([{ kind: "note-written", at: at.toISOString(), text }]);
      }
      await this.live.deps.assess(this.record.id, this.live.deps.now());
      this.send({ v: V, type: "ack", clientId });
      return { ok: true };
    });
  }

  /** What was searched and opened is part of the record; it needs no answer of the customer. */
  remember(event: Extract<AttemptEvent, { kind: "searched" | "article-opened" }>): Promise<CommandResult> {
    return this.command(async () => {
      if (!this.isEnded) await this.append([event]);
      return { ok: true };
    });
  }

  private hasNote(): boolean {
    return this.events.some((event) => event.kind === "note-written");
  }

  private step(clientId: string, take: (at: string) => Step): Promise<CommandResult> {
    return this.command(async () => {
      const taken = take(this.live.deps.now().toISOString());
      if (!taken.ok && taken.failure !== "already-done") return { ok: false, failure: taken.failure };
      if (taken.ok) await this.append(taken.value, () => this.send({ v: V, type: "ack", clientId }));
      else this.send({ v: V, type: "ack", clientId });
      void this.command(() => this.workOff());
      return { ok: true };
    });
  }

  private async goSilent(seconds: number): Promise<CommandResult> {
    const events = noticeSilence(this.setting, this.state, {
      seconds,
      at: this.live.deps.now().toISOString(),
    });
    if (events.length > 0) await this.append(events);
    return await this.workOff();
  }

  /** Runs one command after the other. A fault in one is reported and does not stop the next. */
  private command(run: () => Promise<CommandResult>): Promise<CommandResult> {
    const result = this.queue.then(run);
    this.queue = result.catch((error: unknown) => this.live.deps.reportFault(error, this.record.id));
    return result;
  }

  /** Takes the customer's turn as far as it goes: perceive, decide, speak. */
  private async workOff(): Promise<CommandResult> {
    while (this.state.pending !== undefined && !this.silenced.aborted) {
      await this.perceiveAndDecide();
      this.send({ v: V, type: "customer-typing", on: true });
      const line = await this.findWords();
      if (line === undefined || this.silenced.aborted) break;
      const voice = this.toldVoice.news();
      if (voice !== undefined) this.send({ v: V, type: "voice", voice });
      const typingInMs = lineTime(line.text, speakerOf(this.setting, this.state), this.live.deps.pace);
      const at = this.live.deps.now().toISOString();
      const said = sayAsCustomer(this.state, { ...line, typingInMs, at });
      if (!said.ok) throw new Error(`The customer's line did not fit its turn: ${said.failure}`);
      const from = this.count;
      await this.appendQuietly(said.value);
      const { beforeFirstWord } = channelRow(this.state.channel).pace;
      this.present({ text: line.text, typingInMs, beforeFirstWord, events: said.value, from });
    }
    return { ok: true };
  }

  private async perceiveAndDecide(): Promise<void> {
    const at = this.live.deps.now().toISOString();
    const { ear } = this.live.deps;
    const perceived = await hearTurn(this.setting, this.state, { ear, at, signal: this.silenced });
    if (perceived.ok) await this.appendQuietly(perceived.value);
    const decided = decideTurn(this.setting, this.state, at);
    if (decided.ok) await this.appendQuietly(decided.value);
  }

  private async findWords(): Promise<SpokenLine | undefined> {
    return await Promise.race([this.words(this.state, this.silenced), this.left]);
  }

  private get customerLines(): number {
    return this.state.turns.filter((turn) => turn.by === "customer").length;
  }

  private present(line: ShownLine): void {
    const number = this.customerLines;
    const mood = lastCustomerTurn(this.state)?.mood ?? this.state.feeling.mood;
    this.presentation.show(line, {
      begins: () => this.sendAll(speakingFrames({ number, text: line.text, mood }, this.setting)),
      isThere: () => this.listener !== undefined,
      word: (text) => this.send({ v: V, type: "words", line: number, text }),
      finished: ({ events, from }) => {
        this.announce(events, from);
        if (this.state.pending === undefined) this.send({ v: V, type: "customer-typing", on: false });
        this.silence.restart();
      },
    });
  }

  private async append(
    events: readonly AttemptEvent[],
    beforeAnnouncing: () => void = () => undefined,
  ): Promise<void> {
    const from = this.count;
    await this.appendQuietly(events);
    beforeAnnouncing();
    this.announce(events, from);
  }

  private async appendQuietly(events: readonly AttemptEvent[]): Promise<void> {
    await this.live.deps.attempts.append(this.record.id, this.count, events);
    for (const event of events) this.state = applyEvent(this.setting, this.state, event);
    this.events.push(...events);
    this.count += events.length;
  }

  private announce(events: readonly AttemptEvent[], from = this.count - events.length): void {
    this.sendAll(facesOf(events, from).map((face) => ({ v: V, type: "event", ...face })));
  }

  private sendAll(frames: readonly ServerFrame[]): void {
    for (const frame of frames) this.send(frame);
  }

  private send(frame: ServerFrame): void {
    this.listener?.send(frame);
  }

  private readyFrame(from: number): ServerFrame {
    const needsNote = this.isEnded && !this.isStopped && !this.hasNote();
    const now = this.live.deps.now();
    return readyFrameOf(this.record, this.state, {
      now,
      needsNote,
      voice: this.toldVoice.tell(),
      events: facesOf(this.events.slice(from), from),
    });
  }
}
