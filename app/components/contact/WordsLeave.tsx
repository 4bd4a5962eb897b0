/**
 * Where an endpoint words the customer's lines: what is sent there, and what is not
 * (models/providers/chat-prompt.ts). Nothing where the words stay in this process.
 */
import { Send } from "lucide-react";
import { useRootData, type WordsGoTo } from "../shell/root-data";
import { classes } from "../ui/classes";

export function WordsLeave({ className }: { className?: string }) {
  const { wordsGoTo } = useRootData();
  if (wordsGoTo === null) return null;
  return (
    <p className={classes("flex items-start gap-2 text-sm [overflow-wrap:anywhere]", className)}>
      <Send aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="max-w-prose">{sentenceFor(wordsGoTo)}</span>
    </p>
  );
}

function sentenceFor({ host, isThisMachine, isEncrypted }: WordsGoTo): string {
  const where = isThisMachine
    ? `handed to another program on Composure's machine (${host})`
    : `sent out to ${host}${isEncrypted ? "" : ", unencrypted,"}`;
  return `The situation and the last six lines, yours too, are ${where} to word the customer's next line; your account, notes and scores are not.`;
}
