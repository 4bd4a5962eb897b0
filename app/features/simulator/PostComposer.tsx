/**
 * Where the agent answers a post. In public at most 280 characters; a post can lead
 * into private messages, and says why in its own words. Enter sends.
 */
import { Lock, SendHorizontal } from "lucide-react";
import { useRef, useState } from "react";
import { channelRow } from "#training/simulation/channels";
import { Button } from "~/components/ui/Button";
import { Checkbox } from "~/components/ui/Checkbox";
import { TextArea } from "~/components/ui/TextArea";
import { ComposerForm } from "./ComposerForm";
import { useComposer } from "./use-composer";
import type { Contact } from "./use-contact";

type PostComposerProps = { contact: Contact; customer: string; place: "public" | "private" };

export function PostComposer({ contact, customer, place }: PostComposerProps) {
  const { draft, setDraft } = contact;
  const [isMove, setMove] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isPublic = place === "public";
  const { left, canWrite, canSend, submit, press } = useComposer(contact, {
    mostCharacters: isPublic ? channelRow("social").mostCharacters : undefined,
    send: (text) => {
      contact.send({ type: "say", text, ...(isPublic && isMove ? { movesPrivate: true } : {}) });
      setMove(false);
      field.current?.focus();
    },
  });

  return (
    <ComposerForm onSubmit={submit}>
      <div className="mx-auto flex max-w-[42rem] flex-col gap-2">
        <Room isPublic={isPublic} left={left} customer={customer} />
        <div className="flex items-end gap-2">
          <label htmlFor="composer" className="sr-only">
            {isPublic ? `Your public reply to ${customer}` : `Your private message to ${customer}`}
          </label>
          <TextArea
            id="composer"
            ref={field}
            rows={2}
            value={draft}
            disabled={!canWrite}
            placeholder={isPublic ? "Reply for everybody to read" : `Message to ${customer}`}
            aria-describedby="composer-room"
            aria-invalid={left < 0 || undefined}
            autoComplete="off"
            onKeyDown={press}
            onChange={(event) => {
              setDraft(event.target.value);
              contact.typing();
            }}
            className="max-h-40 py-2.5"
          />
          <Button
            variant="primary"
            className="min-h-12"
            disabled={!canWrite}
            aria-disabled={!canSend || undefined}
            aria-label={isPublic ? "Post publicly" : "Send privately"}
          >
            <SendHorizontal aria-hidden className="size-5" />
          </Button>
        </div>
        {isPublic ? <MoveChoice isMove={isMove} setMove={setMove} /> : null}
      </div>
    </ComposerForm>
  );
}

function MoveChoice({ isMove, setMove }: { isMove: boolean; setMove: (isMove: boolean) => void }) {
  return (
    <Checkbox
      label={
        <span className="inline-flex items-center gap-2">
          <Lock aria-hidden className="size-4" />
          Go on in private messages after this post. Say in it why.
        </span>
      }
      checked={isMove}
      onChange={(event) => setMove(event.target.checked)}
    />
  );
}

function Room({ isPublic, left, customer }: { isPublic: boolean; left: number; customer: string }) {
  return (
    <p id="composer-room" className="flex justify-between gap-4 text-sm text-muted">
      <span>{isPublic ? "Everybody reads what you post here." : `Only ${customer} reads this.`}</span>
      {isPublic || left < 0 ? (
        <span className="shrink-0 tabular-nums">{left < 0 ? `${-left} too long` : `${left} left`}</span>
      ) : null}
    </p>
  );
}
