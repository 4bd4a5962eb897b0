/**
 * Stopped contacts in measures. An assessed contact that its learner stopped has no
 * score and is no evidence, but it was an attempt: how many there were stands beside
 * what the others showed, so that nothing rests on chosen ones unseen.
 */
import type { Outcome } from "../simulation/index";

/** Assessed contacts that are over, and how many of them were stopped. */
export type AssessedContacts = { readonly ended: number; readonly stopped: number };

type EndedContact = { readonly mode: "practice" | "assessed"; readonly outcome: Outcome | null };

/** Counts the assessed ones of these contacts, which have all ended. */
export function assessedContactsOf(contacts: readonly EndedContact[]): AssessedContacts {
  const assessed = contacts.filter((contact) => contact.mode === "assessed");
  return {
    ended: assessed.length,
    stopped: assessed.filter((contact) => contact.outcome === "stopped").length,
  };
}

/** The counts of several people together. */
export function sumOfAssessed(counts: readonly AssessedContacts[]): AssessedContacts {
  return {
    ended: counts.reduce((sum, each) => sum + each.ended, 0),
    stopped: counts.reduce((sum, each) => sum + each.stopped, 0),
  };
}
