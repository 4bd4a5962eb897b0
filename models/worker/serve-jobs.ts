/**
 * The thread's side of a supervised worker: loads the engine, then works off one
 * job after the other. A stop message is read between two steps of a job.
 *
 * The thread ends itself and is never ended from outside while something is being
 * computed: the native runtime would take the whole process with it.
 */
import { parentPort } from "node:worker_threads";

/** Asked between two steps; true stops the work. */
export type IsStopped = () => boolean;
type Job = { readonly kind: string; readonly id: number };
type Control = { readonly kind: "stop"; readonly id: number } | { readonly kind: "close" };

export type JobServer<Engine, Asked extends Job, Answer> = {
  readonly load: () => Promise<Engine>;
  /** Parses what the server asks. */
  readonly read: (raw: unknown) => Asked | Control;
  readonly work: (engine: Engine, job: Asked, isStopped: IsStopped) => Promise<Answer>;
};

/** Says "ready" or "unloadable", then answers jobs; a job that throws is answered with "failed" and the reason. */
export async function serveJobs<Engine, Asked extends Job, Answer>({
  load,
  read,
  work,
}: JobServer<Engine, Asked, Answer>): Promise<void> {
  const stopped = new Set<number>();
  let isClosing = false;
  let chain: Promise<void> = Promise.resolve();
  const say = (message: unknown): void => parentPort?.postMessage(message);

  const workOff = async (engine: Engine, job: Asked): Promise<void> => {
    const { id } = job;
    try {
      say(await work(engine, job, () => isClosing || stopped.has(id)));
    } catch (error) {
      say({ kind: "failed", id, reason: reasonOf(error) });
    }
    stopped.delete(id);
  };

  try {
    const engine = await load();
    parentPort?.on("message", (raw) => {
      const message = read(raw);
      if (isControl(message)) {
        if (message.kind === "stop") stopped.add(message.id);
        else {
          isClosing = true;
          chain = chain.then(() => process.exit());
        }
      } else chain = chain.then(() => workOff(engine, message));
    });
    say({ kind: "ready" });
  } catch (error) {
    say({ kind: "unloadable", reason: reasonOf(error) });
  }
}

function isControl<Asked extends Job>(message: Asked | Control): message is Control {
  return message.kind === "stop" || message.kind === "close";
}

/** The first line of an error, at most 300 letters. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n")[0]?.slice(0, 300) ?? "";
}
