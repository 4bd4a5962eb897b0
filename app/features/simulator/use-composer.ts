/**
 * What all fields have in common in which an agent answers: the draft, the room that
 * is left, when it may be sent and by which key. What is sent, and how the field
 * looks, is each composer's own.
 */
import type { FormEvent, KeyboardEvent, RefObject } from "react";
import { useEffect } from "react";
import { MAX_LINE_LENGTH } from "#training/simulation/protocol";
import { isClosed } from "./contact-reading";
import type { Contact } from "./use-contact";

type ComposerOptions = {
  /** Sends the text, which is neither empty nor too long. */
  readonly send: (text: string) => void;
  readonly mostCharacters?: number;
  /** True while the field may be there and nothing can be sent from it. */
  readonly isHeldBack?: boolean;
  readonly isSendKey?: (event: KeyboardEvent) => boolean;
};

export function useComposer(
  { draft, setDraft, view }: Contact,
  { send, mostCharacters = MAX_LINE_LENGTH, isHeldBack = false, isSendKey = isEnterAlone }: ComposerOptions,
) {
  const text = draft.trim();
  const left = mostCharacters - draft.length;
  const canWrite = view.isReady && !isClosed(view.connection);
  const canSend = canWrite && !isHeldBack && text !== "" && left >= 0;

  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (!canSend) return;
    send(text);
    setDraft("");
  }

  function press(event: KeyboardEvent) {
    // While an input method is composing, Enter chooses a candidate.
    if (!isSendKey(event) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  }

  return { text, left, canWrite, canSend, submit, press };
}

function isEnterAlone({ key, shiftKey }: KeyboardEvent): boolean {
  return key === "Enter" && !shiftKey;
}

/** A person who is to answer wants to write; on a touch screen that would raise the keyboard over the conversation. */
export function useFocusWhenReady(isReady: boolean, field: RefObject<HTMLTextAreaElement>): void {
  useEffect(() => {
    if (isReady && window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [isReady, field]);
}
