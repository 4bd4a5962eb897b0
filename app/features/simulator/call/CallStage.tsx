/**
 * Who is on the line and what they are saying, as captions at the pace of speech.
 * The captions are always there: a call can be played without hearing a sound.
 */
import { AudioLines, Mic, MicOff, Pause } from "lucide-react";
import type { ContactDesktop } from "#training/simulation/protocol";
import { Avatar } from "~/components/ui/Avatar";
import { classes } from "~/components/ui/classes";
import type { Contact } from "../use-contact";
import type { Call } from "./use-call";

type CallStageProps = { desktop: ContactDesktop; contact: Contact; call: Call; isEnded: boolean };

/** How a voice sounds, for those who read it. */
const TONES = { even: null, tense: "tense", raised: "raised voice" } as const;

export function CallStage({ desktop, contact, call, isEnded }: CallStageProps) {
  const { view } = contact;
  const { name } = desktop.customer;
  const tone = call.isSpeaking && view.spoken !== null ? TONES[view.spoken.tone] : null;
  return (
    <section
      aria-label="The call"
      className="shrink-0 border-b border-line bg-paper px-4 py-4 sm:px-6 sm:py-5"
    >
      <div className="mx-auto flex max-w-[44rem] items-start gap-4">
        <Avatar
          name={name}
          size="lg"
          className={classes(call.isSpeaking && "ring-2 ring-accent ring-offset-2 ring-offset-paper")}
        />
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <LineState call={call} isEnded={isEnded} isReady={view.isReady} />
            {tone === null ? null : <span className="font-[550] text-amber">({tone})</span>}
          </p>
          <p
            aria-hidden
            data-testid="caption"
            className="mt-1 min-h-14 text-lg leading-7 [overflow-wrap:anywhere] sm:min-h-21 sm:text-xl sm:leading-7"
          >
            {call.caption ?? ""}
          </p>
        </div>
      </div>
    </section>
  );
}

function LineState({ call, isEnded, isReady }: { call: Call; isEnded: boolean; isReady: boolean }) {
  const { Icon, text } = stateOf(call, isEnded, isReady);
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="size-4" />
      {text}
    </span>
  );
}

function stateOf({ isSpeaking, isOnHold, isMuted }: Call, isEnded: boolean, isReady: boolean) {
  if (!isReady) return { Icon: AudioLines, text: "Connecting the call" };
  if (isEnded) return { Icon: AudioLines, text: "The call is over" };
  if (isOnHold) return { Icon: Pause, text: "On hold" };
  if (isSpeaking) return { Icon: AudioLines, text: "Speaking" };
  if (isMuted) return { Icon: MicOff, text: "Hears nothing: you are muted" };
  return { Icon: Mic, text: "On the line, listening" };
}
