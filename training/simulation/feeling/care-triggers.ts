/**
 * Triggers of care: listening, empathy, apology, ownership.
 *
 * Empathy that names the event in the customer's words is specific; the rest is
 * a stock phrase and wears out. An apology has substance when it comes with
 * ownership, a step or specific empathy.
 */
import type { Heard, Trigger } from "./heard";

/** Shared words from which empathy speaks of the event, and a paraphrase of the customer's words. */
const SPECIFIC_FROM = 2;
/** Share of the customer's last line from which a paraphrase is theirs. */
const ECHO_FROM = 0.25;

/** What the line does to make the customer feel heard. */
export function careTriggers(heard: Heard): Trigger[] {
  return [...empathy(heard), ...apology(heard), ...ownership(heard), ...listening(heard), ...greeting(heard)];
}

function empathy({ has, noticed, perception }: Heard): Trigger[] {
  if (!has("empathize")) return [];
  const isSpecific = noticed.sharedWords.length >= SPECIFIC_FROM || perception.factsTold.length > 0;
  return isSpecific
    ? [{ event: "specific-empathy", text: "You named what the customer is going through, in their words." }]
    : [{ event: "generic-empathy", text: "You showed sympathy, in general words." }];
}

function apology(heard: Heard): Trigger[] {
  if (!heard.has("apologize")) return [];
  const hasSubstance =
    heard.has("own", "commit", "choice", "confirm_done") ||
    (heard.has("empathize") && heard.noticed.sharedWords.length >= SPECIFIC_FROM);
  return hasSubstance
    ? [
        {
          event: "apology-with-substance",
          text: "You apologised and said what you make of it or do about it.",
        },
      ]
    : [{ event: "generic-apology", text: "You said sorry, and nothing that goes with it." }];
}

function ownership({ has }: Heard): Trigger[] {
  return has("own") ? [{ event: "owns", text: "You took responsibility yourself." }] : [];
}

function listening({ has, noticed, perception }: Heard): Trigger[] {
  const isTheirs =
    noticed.sharedWords.length >= SPECIFIC_FROM ||
    perception.echo >= ECHO_FROM ||
    perception.factsTold.length > 0;
  if (has("paraphrase", "summarize") && isTheirs)
    return [{ event: "paraphrases", text: "You gave back what the customer said, in their words." }];
  return has("ask_open") ? [{ event: "hears-out", text: "You let the customer tell it." }] : [];
}

function greeting({ has }: Heard): Trigger[] {
  return has("introduce") ? [{ event: "greets-by-name", text: "You said who you are." }] : [];
}
