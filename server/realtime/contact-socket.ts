/**
 * One socket playing one contact: each frame is parsed, limited in pace, and
 * turned into a command. A frame that is refused changes nothing and is answered
 * with a problem that says what to do.
 */
import type { RawData, WebSocket } from "ws";
import { z } from "zod";
import type { CommandResult, Listener, LiveContact } from "#server/usecases/contacts/live-contact";
import type { Viewer } from "#training/shared/access";
import {
  CLOSE_CODES,
  type ClientFrame,
  ClientFrameSchema,
  type ServerFrame,
  type StepFailure,
} from "#training/simulation/index";
import { createFrameLimit } from "./frame-limit";
import type { SocketDependencies } from "./socket-dependencies";

type Problem = Extract<ServerFrame, { type: "problem" }>["problem"];
type FrameOf<Type extends ClientFrame["type"]> = Extract<ClientFrame, { type: Type }>;

const V = 1 as const;

const REFUSALS: Readonly<Record<StepFailure, readonly [Problem, string]>> = {
  "contact-ended": ["ended", "This contact has ended. Write the wrap-up note, or read the debrief."],
  "not-open": ["ended", "This is not possible at this point of the contact."],
  "customer-is-answering": ["busy", "The customer is answering. Wait for the line to come, then go on."],
  "already-done": ["busy", "This has been done already."],
  "nothing-pending": ["busy", "There is nothing to answer at the moment."],
  "on-hold": ["on-hold", "The customer is on hold already."],
  "not-on-hold": ["not-on-hold", "The customer is not on hold."],
  "no-help-when-assessed": ["no-help", "There are no hints in an assessed contact. You can do it unaided."],
  "no-more-help": ["no-help", "That is all the help there is for this turn. Say something, then ask again."],
  "too-long": ["too-long", "A public post has at most 280 characters. Shorten it and send it again."],
  "unknown-tool": ["unknown-tool", "This desktop has no such tool. Reload the page."],
};

export class ContactSocket {
  private contact: LiveContact | undefined;
  private readonly limit: () => boolean;
  private readonly listener: Listener;

  constructor(
    private readonly socket: WebSocket,
    private readonly viewer: Viewer,
    private readonly deps: SocketDependencies,
  ) {
    this.limit = createFrameLimit(() => deps.now().getTime());
    this.listener = {
      send: (frame) => this.send(frame),
      takeOver: () => {
        this.problem("taken-over", "This contact has been opened in another window. It goes on there.");
        this.contact = undefined;
        this.socket.close(CLOSE_CODES.takenOver, "Opened in another window.");
      },
    };
  }

  async receive(data: RawData, isBinary: boolean): Promise<void> {
    if (!this.limit())
      return this.problem("too-fast", "That was too much at once. Wait a moment, then send it again.");
    const frame = isBinary ? undefined : parseFrame(String(data));
    if (frame === undefined) return this.problem("bad-frame", "The frame is not JSON text.");
    if (!frame.success) return this.problem("bad-frame", faultOf(frame.error));
    if (frame.data.type === "resume") return await this.resume(frame.data);
    if (this.contact === undefined)
      return this.problem("not-resumed", "Open the contact first: send a resume frame.");
    await this.carryOut(this.contact, frame.data);
  }

  leave(): void {
    if (this.contact !== undefined) this.deps.contacts.leave(this.contact, this.listener);
    this.contact = undefined;
  }

  private async resume(frame: FrameOf<"resume">): Promise<void> {
    const joined = await this.deps.contacts.join(this.viewer, frame.attemptId);
    if (!joined.ok) {
      this.problem("not-found", "There is no such attempt of yours. Go back to Practise and choose one.");
      this.socket.close(CLOSE_CODES.notFound, "No such attempt.");
      return;
    }
    if (this.contact !== undefined && this.contact !== joined.value) this.leave();
    this.contact = joined.value;
    void joined.value.attach(this.listener, frame.from);
  }

  private async carryOut(
    contact: LiveContact,
    frame: Exclude<ClientFrame, { type: "resume" }>,
  ): Promise<void> {
    switch (frame.type) {
      case "typing":
        return contact.typing();
      case "heard":
        return contact.heard(frame.line);
      case "say":
        return this.answer(frame.clientId, contact.say(frame.text, frame.clientId, frame));
      case "interrupt":
        return this.answer(frame.clientId, contact.interrupt(frame.words, frame.clientId));
      case "tool":
        return this.answer(frame.clientId, contact.useTool(frame.tool, frame.input, frame.clientId));
      case "hold":
        return this.answer(frame.clientId, contact.hold(frame.minutes, frame.clientId));
      case "unhold":
        return this.answer(frame.clientId, contact.unhold(frame.clientId));
      case "search":
      case "open-article":
        return await this.lookUp(contact, frame);
      default:
        return this.stepOut(contact, frame);
    }
  }

  /** What a learner does beside the talking: asks for help, stops, ends, writes the note. */
  private stepOut(
    contact: LiveContact,
    frame: FrameOf<"hint"> | FrameOf<"stop"> | FrameOf<"end"> | FrameOf<"note">,
  ): void {
    const steps = {
      hint: () => contact.hint(frame.clientId),
      stop: () => contact.stop(frame.clientId),
      end: () => contact.end(frame.clientId),
      note: () => contact.note("text" in frame ? frame.text : "", frame.clientId),
    };
    this.answer(frame.clientId, steps[frame.type]());
  }

  private async lookUp(
    contact: LiveContact,
    frame: FrameOf<"search"> | FrameOf<"open-article">,
  ): Promise<void> {
    const at = this.deps.now().toISOString();
    if (frame.type === "search") {
      const articles = [...(await contact.search(frame.query))];
      await contact.remember({
        kind: "searched",
        at,
        query: frame.query,
        found: articles.map((each) => each.slug),
      });
      return this.send({ v: V, type: "found", clientId: frame.clientId, articles });
    }
    const article = contact.articles.find((each) => each.slug === frame.article);
    if (article === undefined) return this.problem("not-found", "There is no such article.", frame.clientId);
    await contact.remember({ kind: "article-opened", at, article: article.slug });
    const { slug, title, body } = article;
    this.send({ v: V, type: "article", clientId: frame.clientId, slug, title, body });
  }

  /** Commands answer for themselves when they succeed; a refusal is told here. It is not awaited: words may still be running in. */
  private answer(clientId: string, result: Promise<CommandResult>): void {
    result
      .then((outcome) => {
        if (!outcome.ok) this.problem(...REFUSALS[outcome.failure], clientId);
      })
      .catch(() =>
        this.problem("busy", "That could not be saved. It was not lost: send it again.", clientId),
      );
  }

  private problem(problem: Problem, message: string, clientId?: string): void {
    this.send({ v: V, type: "problem", problem, message, clientId });
  }

  private send(frame: ServerFrame): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(frame));
  }
}

function parseFrame(text: string) {
  try {
    return ClientFrameSchema.safeParse(JSON.parse(text));
  } catch {
    // Not JSON: the caller tells the peer.
    return undefined;
  }
}

/** The first fault, naming the field. */
function faultOf(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return `${field === "" ? "The frame" : `Field ${field}`}: ${issue?.message ?? z.prettifyError(error)}`;
}
