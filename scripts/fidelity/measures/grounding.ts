/**
 * Audit: does a customer's line say any number, amount, date, name or promise that
 * has no ground?
 *
 * Written apart from the guard's rules, so that a gap in those shows here. Ground
 * is what the mind had released by then, what either side had said, what stands
 * in the scenario's open texts, and what its author wrote into its lines.
 * Everyday lines, bank lines and generated ones are no ground for themselves.
 */
import type { Scenario } from "#training/simulation/index";
import { type CustomerTurn, nameOf, type PlayedContact } from "../playing/played";
import { amountsIn, datesIn, namesIn, numbersIn, wordsOf } from "./concrete-words";

export const GROUND_KINDS = ["number", "amount", "date", "name", "promise"] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];
export type Ungrounded = {
  readonly kind: GroundKind;
  readonly what: string;
  readonly line: string;
  readonly source: string;
  readonly contact: string;
};

/** All that a customer said without ground in these contacts. */
export function ungroundedIn(contacts: readonly PlayedContact[]): Ungrounded[] {
  return contacts.flatMap((contact) => {
    const open = openTextsOf(contact);
    const found: Ungrounded[] = [];
    contact.turns.forEach((turn, at) => {
      if (turn.by !== "customer") return;
      const before = contact.turns.slice(0, at);
      const grounds = [...open, ...valuesKnown(contact, turn), ...before.map((each) => each.text)];
      const wasOffered = before.some(
        (each) => each.by === "agent" && each.moves.some((move) => PROMISING.has(move)),
      );
      for (const { kind, what } of auditLine(turn.text, { grounds, mayRemindOfPromises: wasOffered }))
        found.push({ kind, what, line: turn.text, source: turn.source, contact: nameOf(contact) });
    });
    return found;
  });
}

export type Grounds = {
  readonly grounds: readonly string[];
  /** True if the agent has promised or offered anything. */
  readonly mayRemindOfPromises: boolean;
};

/** What one line says without ground. */
export function auditLine(
  line: string,
  { grounds, mayRemindOfPromises }: Grounds,
): { readonly kind: GroundKind; readonly what: string }[] {
  const ground = grounds.join("\n");
  const words = new Set(wordsOf(ground));
  const numbers = new Set(numbersIn(ground));
  const amounts = amountsIn(line);
  const isKnownNumber = (each: string): boolean => numbers.has(each) || isPartOf(each, ground);
  const found: { kind: GroundKind; what: string }[] = [
    ...amounts.filter((each) => !isKnownNumber(each)).map((what) => ({ kind: "amount" as const, what })),
    ...numbersIn(line)
      .filter((each) => !amounts.includes(each) && !isKnownNumber(each))
      .map((what) => ({ kind: "number" as const, what })),
    ...datesIn(line)
      .filter((each) => !datesIn(ground).includes(each))
      .map((what) => ({ kind: "date" as const, what })),
    ...namesIn(line)
      .filter((each) => !words.has(each.toLowerCase()))
      .map((what) => ({ kind: "name" as const, what })),
  ];
  const isOnRecord = REMINDS.test(ground.toLowerCase());
  const reminder = mayRemindOfPromises || isOnRecord ? undefined : REMINDS.exec(line.toLowerCase())?.[0];
  const goods = (line.toLowerCase().match(GOODS) ?? []).filter(
    (stem) => !ground.toLowerCase().includes(stem),
  );
  return [
    ...found,
    ...[...goods, ...(reminder === undefined ? [] : [reminder])].map((what) => ({
      kind: "promise" as const,
      what,
    })),
  ];
}

const PROMISING = new Set([
  "offer",
  "choice",
  "commit",
  "expect",
  "overpromise",
  "upsell",
  "transfer",
  "escalate",
]);
/** What a company can owe a customer. */
const GOODS =
  /\b(?:refund|replacement|voucher|reimburs|compensat|discount|goodwill|callback|engineer|technician|cheque|rebate|waiver|free month|gift card)/g;
/** "You promised": the agent must have. */
const REMINDS = /\byou (?:all |just |people |lot |have )?(?:promised|guaranteed|offered me|swore)\b/;

/** Texts that the customer may draw on from the start. */
function openTextsOf({ compiled: { scenario, persona } }: PlayedContact): string[] {
  return [
    scenario.title,
    scenario.company,
    scenario.situation,
    scenario.goal,
    persona.name,
    ...scenario.card.rows.map((row) => `${row.label} ${row.value}`),
    ...scenario.card.history.map((entry) => `${entry.agent} ${entry.note}`),
    ...authoredLines(scenario),
  ];
}

/** The scenario's own lines, without what placeholders stand for. */
export function authoredLines(scenario: Scenario): string[] {
  const banded = [
    ...scenario.facts.map((fact) => fact.lines),
    ...scenario.questions.map((question) => question.lines),
    ...scenario.remedies.flatMap((remedy) => [remedy.accept, remedy.decline]),
  ];
  return [
    ...scenario.lines.map((line) => line.text),
    ...scenario.facts.flatMap((fact) => fact.downplayedLines),
    ...banded.flatMap((lines) => [...lines.calm, ...lines.annoyed, ...lines.angry]),
  ].map((text) => text.replace(/\{[a-z0-9-]+\}/g, " "));
}

function valuesKnown({ compiled: { scenario } }: PlayedContact, { known }: CustomerTurn): string[] {
  return scenario.facts.flatMap((fact) => {
    const as = known[fact.key];
    if (as === undefined) return [];
    return [as === "claim" ? (fact.claimed ?? fact.value) : fact.value];
  });
}

/** A code told in other groups of digits: four or more of them in a row. */
function isPartOf(number: string, ground: string): boolean {
  const digits = number.replace(/\D/g, "");
  return digits.length >= 4 && ground.replace(/[^\p{L}\p{N}\n]/gu, "").includes(digits);
}
