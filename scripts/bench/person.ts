/** Somebody who uses Composure over HTTP and the socket, for measuring. */
import WebSocket from "ws";
import { type ServerFrame, ServerFrameSchema } from "#training/simulation/index";

export class Person {
  private cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  /** Gets a page; the milliseconds until its last byte. */
  async time(path: string): Promise<number> {
    const startedAt = performance.now();
    await this.get(path);
    return performance.now() - startedAt;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.post("/sign-in", { email, password });
    const page = await this.get("/practise");
    if (!page.includes("Practise")) throw new Error(`Could not sign in as ${email}.`);
  }

  /** Starts a practice and opens it on a socket. */
  async startContact(scenario: string): Promise<Contact> {
    const location = await this.post("/practise?index", { scenario, mode: "practice" });
    const attemptId = /attempts\/([^/?]+)/.exec(location)?.[1];
    if (attemptId === undefined) throw new Error(`The scenario ${scenario} did not start: ${location}`);
    const socket = new WebSocket(`${this.address.replace("http", "ws")}/ws`, {
      headers: { origin: this.address, cookie: this.cookie() },
    });
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    const contact = new Contact(socket);
    await contact.open(attemptId);
    return contact;
  }

  private async get(path: string): Promise<string> {
    const response = await fetch(this.address + path, {
      headers: { cookie: this.cookie() },
      redirect: "manual",
    });
    this.keepCookies(response);
    return await response.text();
  }

  /** Sends a form as a browser without scripts would; where it leads. */
  private async post(path: string, fields: Record<string, string>): Promise<string> {
    const page = await this.get(path.replace("?index", ""));
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const response = await fetch(this.address + path, {
      method: "POST",
      headers: { cookie: this.cookie(), origin: this.address },
      body: new URLSearchParams({ csrf, ...fields }),
      redirect: "manual",
    });
    this.keepCookies(response);
    return response.headers.get("location") ?? `status ${response.status}`;
  }

  private keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      const [name = "", ...value] = pair.split("=");
      this.cookies.set(name, value.join("="));
    }
  }

  private cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}

export type ReplyTime = { readonly firstWordInMs: number; readonly wholeInMs: number };

/** A contact on its socket. */
export class Contact {
  private count = 0;
  private listeners: ((frame: ServerFrame) => void)[] = [];

  constructor(private readonly socket: WebSocket) {
    socket.on("message", (data) => {
      const frame = ServerFrameSchema.parse(JSON.parse(String(data)));
      for (const listener of this.listeners) listener(frame);
    });
  }

  async open(attemptId: string): Promise<void> {
    const said = this.until((frame) => frame.type === "event" && frame.event.kind === "customer-said");
    this.socket.send(JSON.stringify({ v: 1, type: "resume", attemptId, from: 0 }));
    await said;
  }

  /** Says a line; how long the customer took. Undefined when the contact has ended. */
  async say(text: string): Promise<ReplyTime | undefined> {
    this.count += 1;
    const startedAt = performance.now();
    let firstWordInMs = 0;
    const whole = this.until((frame) => {
      if (frame.type === "words" && firstWordInMs === 0) firstWordInMs = performance.now() - startedAt;
      return frame.type === "problem" || (frame.type === "event" && frame.event.kind === "customer-said");
    });
    this.socket.send(JSON.stringify({ v: 1, type: "say", clientId: `bench-${this.count}-line`, text }));
    const last = await whole;
    return last.type === "problem" ? undefined : { firstWordInMs, wholeInMs: performance.now() - startedAt };
  }

  close(): void {
    this.socket.terminate();
  }

  private until(isIt: (frame: ServerFrame) => boolean): Promise<ServerFrame> {
    return new Promise((resolve) => {
      const listener = (frame: ServerFrame) => {
        if (!isIt(frame)) return;
        this.listeners = this.listeners.filter((each) => each !== listener);
        resolve(frame);
      };
      this.listeners.push(listener);
    });
  }
}
