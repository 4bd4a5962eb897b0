/**
 * Tools take their time on screen: what one answered is shown when its seconds
 * are over, as in a real system that loads. What was answered before this page
 * was opened is shown at once.
 */
import { useEffect, useRef, useState } from "react";
import type { ToolFace, ToolUse } from "./tool-face";
import type { Contact } from "./use-contact";

export function useShownUses(all: readonly ToolUse[], tools: readonly ToolFace[], send: Contact["send"]) {
  const [loading, setLoading] = useState<ReadonlyMap<string, string>>(new Map());
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const pending = timers.current;
    return () => {
      for (const timer of pending) clearTimeout(timer);
    };
  }, []);

  function run({ id, seconds }: ToolFace, input: Record<string, string>) {
    const clientId = send({ type: "tool", tool: id, input });
    setLoading((before) => new Map(before).set(clientId, id));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setLoading((before) => new Map([...before].filter(([each]) => each !== clientId)));
    }, seconds * 1000);
    timers.current.add(timer);
  }

  return {
    uses: all.filter((use) => !loading.has(use.clientId)),
    isBusy: (tool: string) => tools.length > 0 && [...loading.values()].includes(tool),
    run,
  };
}
