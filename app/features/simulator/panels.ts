/** The panels of the desktop beside the conversation, in the order of their keys Alt+1 to Alt+4. */
import { BookText, type LucideIcon, Scale, UserRound, Wrench } from "lucide-react";

export const PANELS = ["customer", "tools", "knowledge", "policy"] as const;
export type PanelName = (typeof PANELS)[number];
/** What a small screen shows: one of the panels, or the conversation. */
export type ScreenName = "conversation" | PanelName;

export const PANEL_LOOKS: Record<PanelName, { label: string; Icon: LucideIcon }> = {
  customer: { label: "Customer", Icon: UserRound },
  tools: { label: "Tools", Icon: Wrench },
  knowledge: { label: "Knowledge", Icon: BookText },
  policy: { label: "Policy", Icon: Scale },
};

/** The panel that Alt and this key open; "conversation" for Alt+0. By position, as Alt+1 types a sign on some keyboards. */
export function screenOfKey(code: string): ScreenName | undefined {
  const digit = /^(?:Digit|Numpad)([0-4])$/.exec(code)?.[1];
  if (digit === undefined) return undefined;
  return digit === "0" ? "conversation" : PANELS[Number(digit) - 1];
}
