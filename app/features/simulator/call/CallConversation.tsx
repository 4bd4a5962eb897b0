/** The middle of the desktop on the phone: who is on the line, what was said, and the place to speak. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { ConnectionNotice } from "../ConnectionNotice";
import { endingOf, entriesOf, holdOf } from "../contact-reading";
import { HoldNotice } from "../HoldNotice";
import { PracticeBar } from "../PracticeBar";
import { StoppedNotice } from "../StoppedNotice";
import type { Contact } from "../use-contact";
import { WrapUp } from "../WrapUp";
import { CallControls } from "./CallControls";
import { CallStage } from "./CallStage";
import { CallTranscript } from "./CallTranscript";
import { SayField } from "./SayField";
import { useCall } from "./use-call";

type CallConversationProps = {
  desktop: ContactDesktop;
  contact: Contact;
  debriefTo: string;
  stoppedTo: string;
};

export function CallConversation({ desktop, contact, debriefTo, stoppedTo }: CallConversationProps) {
  const { view } = contact;
  const { name } = desktop.customer;
  const call = useCall(contact, desktop);
  const ending = endingOf(view);
  const hold = holdOf(view);

  return (
    <>
      <ConnectionNotice contact={contact} />
      <CallStage desktop={desktop} contact={contact} call={call} isEnded={ending !== null} />
      <CallTranscript
        customer={name}
        entries={call.isReadingAhead ? entriesOf(view).slice(0, -1) : entriesOf(view)}
        isReady={view.isReady}
        isReadOut={!call.isReadAloud}
      />
      {hold ? <HoldNotice hold={hold} customer={name} aheadInMs={view.clockAheadInMs} /> : null}
      {ending === null ? <PracticeBar contact={contact} mode={desktop.mode} /> : null}
      {ending?.isStopped === true ? (
        <StoppedNotice to={stoppedTo} />
      ) : ending === null ? (
        <div className="shrink-0 border-t border-line bg-paper px-3 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-4">
          <div className="mx-auto flex max-w-[46rem] flex-col gap-2">
            <CallControls contact={contact} call={call} customer={name} />
            <SayField contact={contact} call={call} customer={name} />
          </div>
        </div>
      ) : (
        <WrapUp contact={contact} customer={name} endedBy={ending.by} debriefTo={debriefTo} isCall />
      )}
    </>
  );
}
