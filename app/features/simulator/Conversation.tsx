/** The middle of the desktop: what was said, what is going on, and the place to answer. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { Composer } from "./Composer";
import { ConnectionNotice } from "./ConnectionNotice";
import { CallConversation } from "./call/CallConversation";
import { endingOf, entriesOf, holdOf } from "./contact-reading";
import { HoldNotice } from "./HoldNotice";
import { LetterComposer } from "./LetterComposer";
import { asReply, deskTimeOf, lettersOf } from "./letters";
import { MailThread } from "./MailThread";
import { PostComposer } from "./PostComposer";
import { PostThread } from "./PostThread";
import { PracticeBar } from "./PracticeBar";
import { postsOf } from "./posts";
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

export function Conversation(props: ConversationProps) {
  return props.desktop.scenario.channel === "phone" ? (
    <CallConversation {...props} />
  ) : (
    <WrittenConversation {...props} />
  );
}

function WrittenConversation({ desktop, contact, debriefTo, stoppedTo }: ConversationProps) {
  const { view } = contact;
  const { name } = desktop.customer;
  const ending = endingOf(view);
  const hold = holdOf(view);

  return (
    <>
      <ConnectionNotice contact={contact} />
      <SaidSoFar desktop={desktop} contact={contact} />
      {hold ? <HoldNotice hold={hold} customer={name} aheadInMs={view.clockAheadInMs} /> : null}
      {ending === null ? <PracticeBar contact={contact} mode={desktop.mode} /> : null}
      {ending?.isStopped === true ? (
        <StoppedNotice to={stoppedTo} />
      ) : ending === null ? (
        <AnswerField desktop={desktop} contact={contact} isOnHold={hold !== null} />
      ) : (
        <WrapUp contact={contact} customer={name} endedBy={ending.by} debriefTo={debriefTo} />
      )}
    </>
  );
}

type PartProps = Pick<ConversationProps, "desktop" | "contact">;

/** What was said, as this channel shows it. */
function SaidSoFar({ desktop, contact: { view } }: PartProps) {
  const { customer, scenario } = desktop;
  if (scenario.channel === "email") {
    return (
      <MailThread
        customer={customer.name}
        company={scenario.company}
        letters={lettersOf(view, subjectOf(scenario))}
        isReady={view.isReady}
        isAwaiting={view.isReady && endingOf(view) === null && deskTimeOf(view) === null}
      />
    );
  }
  if (scenario.channel === "social") {
    return (
      <PostThread
        customer={customer.name}
        thread={postsOf(view, { customer: customer.name, company: scenario.company })}
        running={view.running?.text ?? null}
        isTyping={view.isCustomerTyping}
        isReady={view.isReady}
      />
    );
  }
  return (
    <Transcript
      customer={customer.name}
      entries={entriesOf(view)}
      running={view.running?.text ?? null}
      isTyping={view.isCustomerTyping}
      isReady={view.isReady}
    />
  );
}

/** Where the agent answers, as this channel has it. */
function AnswerField({ desktop, contact, isOnHold }: PartProps & { isOnHold: boolean }) {
  const { customer, scenario } = desktop;
  if (scenario.channel === "email") {
    const subject = asReply(subjectOf(scenario));
    return <LetterComposer contact={contact} customer={customer.name} subject={subject} />;
  }
  if (scenario.channel === "social") {
    const { place } = postsOf(contact.view, { customer: customer.name, company: scenario.company });
    return <PostComposer contact={contact} customer={customer.name} place={place} />;
  }
  return <Composer contact={contact} customer={customer.name} isOnHold={isOnHold} />;
}

/** The subject of the customer's first letter. */
function subjectOf({ subject, company }: ContactDesktop["scenario"]): string {
  return subject ?? company;
}
