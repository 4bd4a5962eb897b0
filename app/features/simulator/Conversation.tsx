/** The middle of the desktop: what was said, what is going on, and the place to answer. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { Composer } from "./Composer";
import { ConnectionNotice } from "./ConnectionNotice";
import { endingOf, entriesOf, holdOf } from "./contact-reading";
import { HoldNotice } from "./HoldNotice";
import { PracticeBar } from "./PracticeBar";
import { StoppedNotice } from "./StoppedNotice";
import { Transcript } from "./Transcript";
import type { Contact } from "./use-contact";
import { WrapUp } from "./WrapUp";

type ConversationProps = {
  desktop: ContactDesktop;
  contact: Contact;
  debriefTo: string;
  stoppedTo: string;
};

export function Conversation({ desktop, contact, debriefTo, stoppedTo }: ConversationProps) {
  const { view } = contact;
  const { name } = desktop.customer;
  const ending = endingOf(view);
  const hold = holdOf(view);

  return (
    <>
      <ConnectionNotice contact={contact} />
      <Transcript
        customer={name}
        entries={entriesOf(view)}
        running={view.running?.text ?? null}
        isTyping={view.isCustomerTyping}
        isReady={view.isReady}
      />
      {hold ? <HoldNotice hold={hold} customer={name} aheadInMs={view.clockAheadInMs} /> : null}
      {ending === null ? <PracticeBar contact={contact} mode={desktop.mode} /> : null}
      {ending?.isStopped === true ? (
        <StoppedNotice to={stoppedTo} />
      ) : ending === null ? (
        <Composer contact={contact} customer={name} isOnHold={hold !== null} />
      ) : (
        <WrapUp contact={contact} customer={name} endedBy={ending.by} debriefTo={debriefTo} />
      )}
    </>
  );
}
