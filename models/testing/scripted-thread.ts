/** A worker thread for tests that does only what the test tells it to. */
import { EventEmitter } from "node:events";
import type { WorkerThread } from "#models/worker/supervised-worker";

export type HeardMessage = { readonly kind: string; readonly id: number };

export class ScriptedThread extends EventEmitter implements WorkerThread {
  readonly heard: HeardMessage[] = [];
  postMessage(message: HeardMessage): void {
    this.heard.push(message);
  }
  unref(): void {}
  /** What the thread tells the server. */
  say(message: unknown): void {
    this.emit("message", message);
  }
}
