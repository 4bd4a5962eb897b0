import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { abortAfter } from "./abort-after";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

it("aborts what is joined to it, though the garbage was collected in between", async () => {
  const joined = AbortSignal.any([new AbortController().signal, abortAfter(30)]);
  const isAborted = new Promise<boolean>((resolve) => {
    joined.addEventListener("abort", () => resolve(true));
  });
  collectGarbage();
  // Something that keeps the process going, as a server does.
  const busy = setInterval(collectGarbage, 5);
  expect(await isAborted).toBe(true);
  clearInterval(busy);
});
