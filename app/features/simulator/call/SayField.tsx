/**
 * Where the agent speaks: by holding a button or the space bar, where the browser can
 * understand speech on this device, and always by typing. What was understood stands
 * in the field first, so that a slip of the recogniser costs nobody anything.
 */
import { Mic, MicOff, SendHorizontal } from "lucide-react";
import { useCallback, useRef } from "react";
import { Button } from "~/components/ui/Button";
import { TextArea } from "~/components/ui/TextArea";
import { useComposer, useFocusWhenReady } from "../use-composer";
import type { Contact } from "../use-contact";
import { whyNoDictation } from "./dictation-support";
import type { Call } from "./use-call";
import { type Dictation, useDictation } from "./use-dictation";
import { usePushKey } from "./use-push-key";

type SayFieldProps = { contact: Contact; call: Call; customer: string };

export function SayField({ contact, call, customer }: SayFieldProps) {
  const { draft, setDraft, typing } = contact;
  const { isMuted, isSpeaking, talkOver } = call;
  const field = useRef<HTMLTextAreaElement>(null);
  const composer = useComposer(contact, {
    isHeldBack: isMuted,
    send: (said) => {
      talkOver();
      contact.send({ type: "say", text: said });
      field.current?.focus();
    },
  });
  const canSpeak = composer.canWrite && !isMuted;
  useFocusWhenReady(canSpeak, field);

  const dictation = useDictation(
    useCallback(
      (words: string) => {
        setDraft(words);
        typing();
      },
      [setDraft, typing],
    ),
  );
  const canDictate = dictation.support === "on-device" && canSpeak;
  const { start, stop } = dictation;
  const press = useCallback(() => {
    if (!canDictate) return field.current?.focus();
    talkOver();
    start();
  }, [canDictate, talkOver, start]);
  const letGo = useCallback(() => {
    stop();
    field.current?.focus();
  }, [stop]);
  usePushKey(canSpeak, press, letGo);

  return (
    <form onSubmit={composer.submit}>
      <label htmlFor="composer" className="sr-only">
        What you say to {customer}
      </label>
      <div className="flex items-end gap-2">
        {dictation.support === "on-device" ? (
          <TalkButton
            isListening={dictation.isListening}
            isMuted={isMuted}
            disabled={!canSpeak}
            press={press}
            letGo={letGo}
          />
        ) : null}
        <TextArea
          id="composer"
          ref={field}
          rows={1}
          value={draft}
          disabled={!canSpeak}
          placeholder={placeholderFor(call, customer)}
          aria-describedby="composer-hint"
          aria-invalid={composer.left < 0 || undefined}
          autoComplete="off"
          onKeyDown={composer.press}
          onChange={(event) => {
            setDraft(event.target.value);
            typing();
          }}
          className="max-h-40 py-2.5"
        />
        <Button
          variant={isSpeaking ? "secondary" : "primary"}
          className="min-h-12 shrink-0"
          disabled={!canSpeak}
          aria-disabled={composer.text === "" || undefined}
        >
          <SendHorizontal aria-hidden className="size-5" />
          {isSpeaking ? "Talk over" : "Say it"}
        </Button>
      </div>
      <SayHint tooLongBy={-composer.left} dictation={dictation} />
    </form>
  );
}

type TalkButtonProps = {
  isListening: boolean;
  isMuted: boolean;
  disabled: boolean;
  press: () => void;
  letGo: () => void;
};

function TalkButton({ isListening, isMuted, disabled, press, letGo }: TalkButtonProps) {
  return (
    <Button
      type="button"
      className="min-h-12 shrink-0 touch-none"
      aria-pressed={isListening}
      disabled={disabled}
      onPointerDown={press}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={(event) => (event.key === " " && !event.repeat ? press() : undefined)}
      onKeyUp={(event) => (event.key === " " ? letGo() : undefined)}
    >
      {isMuted ? <MicOff aria-hidden className="size-5" /> : <Mic aria-hidden className="size-5" />}
      {isListening ? "Listening" : "Hold to talk"}
    </Button>
  );
}

/** What to press, or why there is nothing to press. */
function SayHint({ tooLongBy, dictation }: { tooLongBy: number; dictation: Dictation }) {
  const why = whyNoDictation(dictation.support);
  return (
    <p id="composer-hint" className="mt-1 text-xs text-muted">
      {tooLongBy > 0 ? `${tooLongBy} characters too long. ` : null}
      {dictation.problem ?? why ?? "Hold the button, or the space bar outside the field, and speak."}{" "}
      <span className="hidden sm:inline">Enter says it.</span>
    </p>
  );
}

function placeholderFor({ isMuted, isOnHold, isSpeaking }: Call, customer: string): string {
  if (isMuted) return "You are muted";
  if (isOnHold) return "Saying something ends the hold";
  return isSpeaking ? `${customer} is still speaking` : `Say something to ${customer}`;
}
