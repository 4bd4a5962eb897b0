/**
 * Leaks: values of facts that the customer said although the mind had not let
 * them out yet, and truths told while only the claim was out.
 */
import type { Fact } from "#training/simulation/index";
import { nameOf, type PlayedContact } from "../playing/played";
import { wordsOf } from "./concrete-words";

export type Leak = { readonly fact: string; readonly line: string; readonly contact: string };

/** All values that slipped out before their time. What the agent has said is no secret. */
export function leaksIn(contacts: readonly PlayedContact[]): Leak[] {
  return contacts.flatMap((contact) => {
    const { facts } = contact.compiled.scenario;
    return contact.turns.flatMap((turn, at) => {
      if (turn.by !== "customer") return [];
      const heard = contact.turns.slice(0, at).flatMap((each) => (each.by === "agent" ? [each.text] : []));
      return facts
        .filter((fact) => isSecret(fact) && turn.known[fact.key] !== "truth")
        .filter((fact) => says(turn.text, fact.value) && !heard.some((text) => says(text, fact.value)))
        .map((fact) => ({ fact: fact.key, line: turn.text, contact: nameOf(contact) }));
    });
  });
}

function isSecret({ disclosure, claimed }: Fact): boolean {
  return disclosure.rule !== "volunteered" || claimed !== undefined;
}

/** True if the value stands in the text, word for word or with its signs typed otherwise. */
export function says(text: string, value: string): boolean {
  const wanted = wordsOf(value).join(" ");
  if (wanted === "") return false;
  if (` ${wordsOf(text).join(" ")} `.includes(` ${wanted} `)) return true;
  const squeezed = value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const isCode = /\d/.test(squeezed) && squeezed.length >= 5;
  return (
    isCode &&
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, "")
      .includes(squeezed)
  );
}
