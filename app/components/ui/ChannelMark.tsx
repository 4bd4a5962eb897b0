/** By which channel a contact runs: a sign and a word. */
import { type LucideIcon, Mail, Megaphone, MessageSquare, Phone } from "lucide-react";
import { CHANNELS, type Channel } from "#training/simulation/vocabulary";

const MARKS: Readonly<Record<Channel, readonly [LucideIcon, string]>> = {
  chat: [MessageSquare, "Chat"],
  phone: [Phone, "Phone"],
  email: [Mail, "E-mail"],
  social: [Megaphone, "Social post"],
};

export function ChannelMark({ channel }: { channel: string }) {
  const known = CHANNELS.find((each) => each === channel);
  if (known === undefined) return null;
  const [Icon, word] = MARKS[known];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <Icon aria-hidden className="size-4 shrink-0" />
      {word}
    </span>
  );
}
