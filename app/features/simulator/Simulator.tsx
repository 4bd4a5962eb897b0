/**
 * The agent's desktop for a chat contact: the conversation in the middle, the
 * customer's card at its left, tools, knowledge and policy at its right. On
 * smaller screens the conversation comes first and the rest is one tap away.
 *
 * What the customer feels is not here: it never leaves the server before the debrief.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ContactDesktop } from "#training/simulation/protocol";
import { WordsLeave } from "~/components/contact/WordsLeave";
import { classes } from "~/components/ui/classes";
import { ContactBar } from "./ContactBar";
import { Conversation } from "./Conversation";
import { CustomerPanel } from "./CustomerPanel";
import { customerLinesIn, endingOf } from "./contact-reading";
import { KnowledgePanel } from "./KnowledgePanel";
import { PanelTabs } from "./PanelTabs";
import { PolicyPanel } from "./PolicyPanel";
import { type PanelName, type ScreenName, screenOfKey } from "./panels";
import { ScreenTabs } from "./ScreenTabs";
import { ScrollRegion } from "./ScrollRegion";
import { ToolsPanel } from "./ToolsPanel";
import { type Contact, useContact } from "./use-contact";

export type SimulatorProps = {
  desktop: ContactDesktop;
  /** Where "leave" goes; the contact waits. */
  leaveTo: string;
  /** Where the debrief of this attempt is read. */
  debriefTo: string;
  /** Where somebody lands who stops the role-play. */
  stoppedTo: string;
};

/** The id of the field that the agent writes in: Alt+0 goes there. */
const COMPOSER_ID = "composer";

export function Simulator({ desktop, leaveTo, debriefTo, stoppedTo }: SimulatorProps) {
  const contact = useContact(desktop.attemptId);
  const { screen, side, open } = useScreens();
  const isEnded = endingOf(contact.view) !== null;
  // The end asks for a note, which small screens would hide behind the open panel.
  useEffect(() => {
    if (isEnded) open("conversation");
  }, [isEnded, open]);
  const hasNews = useNews(customerLinesIn(contact.view), screen === "conversation");

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ContactBar desktop={desktop} contact={contact} leaveTo={leaveTo} />
      <ScreenTabs screen={screen} open={open} hasNews={hasNews} channel={desktop.scenario.channel} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] md:grid-cols-[minmax(0,1fr)_20rem] desk:grid-cols-[17rem_minmax(0,1fr)_22rem]">
        <ScrollRegion id="card" label="Customer" className="hidden border-r border-line bg-paper desk:block">
          <CustomerPanel desktop={desktop} />
        </ScrollRegion>
        <section
          aria-label={`Conversation with ${desktop.customer.name}`}
          className={classes(
            "min-h-0 min-w-0 flex-col bg-sheet md:flex",
            screen === "conversation" ? "flex" : "hidden",
          )}
        >
          <WordsLeave className="shrink-0 border-b border-line bg-sunken px-4 py-2 max-sm:text-xs" />
          <Conversation desktop={desktop} contact={contact} debriefTo={debriefTo} stoppedTo={stoppedTo} />
        </section>
        <aside
          aria-label="Desktop"
          className={classes(
            "min-h-0 min-w-0 flex-col border-line bg-paper md:flex md:border-l",
            screen === "conversation" ? "hidden" : "flex",
          )}
        >
          <PanelTabs side={side} open={open} />
          <SidePanels desktop={desktop} contact={contact} side={side} isEnded={isEnded} />
        </aside>
      </div>
    </div>
  );
}

type SidePanelsProps = { desktop: ContactDesktop; contact: Contact; side: PanelName; isEnded: boolean };

/** All four stay mounted, so that nothing typed into one is lost by looking at another. */
function SidePanels({ desktop, contact, side, isEnded }: SidePanelsProps) {
  const shown = (panel: PanelName) => (side === panel ? "block" : "hidden");
  return (
    <>
      {/* With three columns the card has its own place, its tab is not shown, and the tools stand in for it. */}
      <ScrollRegion
        id="panel-customer"
        label="Customer"
        className={classes(shown("customer"), "desk:hidden")}
      >
        <CustomerPanel desktop={desktop} />
      </ScrollRegion>
      <ScrollRegion
        id="panel-tools"
        label="Tools"
        className={classes(shown("tools"), side === "customer" && "desk:block")}
      >
        <ToolsPanel tools={desktop.tools} contact={contact} isEnded={isEnded} />
      </ScrollRegion>
      <ScrollRegion id="panel-knowledge" label="Knowledge" className={shown("knowledge")}>
        <KnowledgePanel articles={desktop.articles} contact={contact} />
      </ScrollRegion>
      <ScrollRegion id="panel-policy" label="Policy" className={shown("policy")}>
        <PolicyPanel policy={desktop.policy} />
      </ScrollRegion>
    </>
  );
}

/** Which panel is open beside the conversation and what a small screen shows; Alt with 0 to 4 changes it. */
function useScreens() {
  const [screen, setScreen] = useState<ScreenName>("conversation");
  const [side, setSide] = useState<PanelName>("tools");

  const open = useCallback((next: ScreenName) => {
    setScreen(next);
    if (next !== "conversation") setSide(next);
  }, []);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const next = event.altKey && !event.ctrlKey && !event.metaKey ? screenOfKey(event.code) : undefined;
      if (next === undefined) return;
      event.preventDefault();
      open(next);
      requestAnimationFrame(() => focusScreen(next));
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [open]);

  return { screen, side, open };
}

/** True once the count has grown while its place was out of sight. */
function useNews(count: number, isInSight: boolean): boolean {
  const seen = useRef(count);
  if (isInSight) seen.current = count;
  return count > seen.current;
}

/** The field to write in, or the first thing in a panel that can be used. */
function focusScreen(screen: ScreenName): void {
  const panel = document.getElementById(`panel-${screen}`);
  const place =
    screen === "conversation"
      ? document.getElementById(COMPOSER_ID)
      : (panel?.querySelector<HTMLElement>(":is(input, button, summary)") ?? panel);
  place?.focus();
}
