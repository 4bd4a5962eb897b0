/** The middle of the desktop: what was said, what is going on, and the place to answer. */
import type { ContactDesktop } from "#training/simulation/protocol";
import { Composer } from "./Composer";
import { ConnectionNotice } from "./ConnectionNotice";
import { endingOf, entriesOf, holdOf } from "./contact-reading";
import { HoldNotice } from "./HoldNotice";
import { LetterComposer } from "./LetterComposer";
import { asReply, deskTimeOf, lettersOf } from "./letters";
import { MailThread } from "./MailThread";
import { PracticeBar } from "./PracticeBar";
import { StoppedNotice } from "./StoppedNotice";
