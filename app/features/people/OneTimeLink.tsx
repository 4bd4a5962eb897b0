/** A link that is shown this once: to copy and to hand on by a channel that reaches only the person. */
import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { useAnnounce } from "~/components/shell/Announcer";
import { Button } from "~/components/ui/Button";
import { Field } from "~/components/ui/Field";
import { LocalTime } from "~/components/ui/LocalTime";
import { Notice } from "~/components/ui/Notice";
import { TextInput } from "~/components/ui/TextInput";

type OneTimeLinkProps = {
  title: string;
  address: string;
  expiresAt: Date | string;
};

export function OneTimeLink({ title, address, expiresAt }: OneTimeLinkProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  const announce = useAnnounce();

  async function copy() {
    input.current?.select();
    // On plain http addresses of a local network there is no clipboard: the link stays selected for Ctrl+C.
    if (!navigator.clipboard) return announce("The link is selected. Copy it with Control C.");
    await navigator.clipboard.writeText(address);
    setCopied(true);
    announce("The link is copied.");
  }

  return (
    <Notice tone="success" title={title}>
      <p>
        Send it to them yourself, by a channel that only they read. It works once, until{" "}
        <LocalTime at={expiresAt} style="date-time" />, and is shown only now.
      </p>
      <Field label="The link" className="mt-3">
        {(props) => (
          <span className="flex flex-wrap gap-2">
            <TextInput
              {...props}
              ref={input}
              value={address}
              readOnly
              onFocus={(event) => event.target.select()}
              className="flex-1 font-mono text-sm"
            />
            <Button type="button" onClick={copy}>
              {isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
              {isCopied ? "Copied" : "Copy"}
            </Button>
          </span>
        )}
      </Field>
    </Notice>
  );
}
