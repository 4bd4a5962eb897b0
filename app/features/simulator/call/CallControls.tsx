/** The row of a telephone: mute, hold, and how the call sounds. */
import { Mic, MicOff, Volume2 } from "lucide-react";
import { useId } from "react";
import { Button } from "~/components/ui/Button";
import { Checkbox } from "~/components/ui/Checkbox";
import type { Contact } from "../use-contact";
import { CallHold } from "./CallHold";
import type { Call } from "./use-call";
import type { ReadingState } from "./use-reading";

type CallControlsProps = { contact: Contact; call: Call; customer: string };

export function CallControls({ contact, call, customer }: CallControlsProps) {
  const isReady = contact.view.isReady;
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Button
        type="button"
        size="sm"
        aria-pressed={call.isMuted}
        disabled={!isReady}
        title={`While you are muted ${customer} hears nothing, and long silence is felt.`}
        onClick={() => call.mute(!call.isMuted)}
      >
        {call.isMuted ? <MicOff aria-hidden className="size-4" /> : <Mic aria-hidden className="size-4" />}
        {call.isMuted ? "Unmute" : "Mute"}
      </Button>
      <CallHold contact={contact} call={call} customer={customer} />
      <SoundSettings call={call} />
    </div>
  );
}

const SOUND_NOTES: Readonly<Record<ReadingState, string | null>> = {
  checking: null,
  ready: "Lines are read by a voice of this device; nothing is sent anywhere.",
  "no-voice":
    "This browser has no English voice on this device, so lines are not read aloud. The captions are the whole call.",
  blocked:
    "The browser reads aloud once you have clicked or typed on this page. The captions are the whole call.",
};

function SoundSettings({ call }: { call: Call }) {
  const { settings, change, reading } = call;
  const volumeId = useId();
  const hasVoice = reading.state !== "no-voice";
  const note = SOUND_NOTES[reading.state];
  return (
    <details className="group min-w-0 open:basis-full open:rounded-md open:border open:border-line open:bg-sheet open:p-3">
      <summary className="inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-sm hover:bg-ink/6">
        <Volume2 aria-hidden className="size-4" />
        Sound and time
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        <Checkbox
          label="Read the customer's lines aloud"
          checked={settings.readAloud && hasVoice}
          disabled={!hasVoice}
          onChange={(event) => change({ readAloud: event.target.checked })}
        />
        {hasVoice ? (
          <div className="flex items-center gap-3 pl-7">
            <label htmlFor={volumeId} className="text-sm">
              Volume
            </label>
            <input
              id={volumeId}
              type="range"
              min={0}
              max={100}
              step={5}
              value={Math.round(settings.volume * 100)}
              disabled={!settings.readAloud}
              onChange={(event) => change({ volume: Number(event.target.value) / 100 })}
              className="w-40 accent-accent"
            />
          </div>
        ) : null}
        {note === null ? null : <p className="pl-7 text-sm text-muted">{note}</p>}
        <Checkbox
          label="I need longer to answer"
          hint="The customer waits several times as long before speaking up."
          checked={settings.moreTime}
          onChange={(event) => change({ moreTime: event.target.checked })}
        />
      </div>
    </details>
  );
}
