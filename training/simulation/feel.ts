/**
 * Feel: what a turn does to the customer's feeling, with its reasons.
 *
 * Every trigger is a row of the parameter table (parameter-table.ts) as the
 * scenario and the persona shape it (traits.ts). Repeats wear out; anger has
 * inertia; a second failure after an apology turns frustration to anger. The new
 * feeling is the old one plus the reasons, kept within bounds, so that every jump
 * can be explained.
 *
 * What this file does not decide: what sets a row off (feeling/) and what the
 * customer then does (decide.ts).
 */
import type { Feeling, Perception, Reason } from "./events";
import { heardOf, type Trigger } from "./feeling/heard";
import { triggersOfLine, triggersOfSilence } from "./feeling/triggers";
import { MOOD_BEGINS, moodAt, moodLevel } from "./mood";
import {
  INERTIA,
  isParameterEvent,
  LEDGER_WEIGHTS,
  type Ledger,
  MOST_FALL,
  MOST_RISE,
  type ParameterRow,
  rowOf,
} from "./parameter-table";
import type { Setting } from "./setting";
import type { ContactState } from "./state";
import { calmestArousal, rowFor } from "./traits";

export type Felt = { readonly feeling: Feeling; readonly reasons: readonly Reason[] };

/** Patience never grows beyond this share of what the customer came with, nor falls below zero by more than this. */
const MOST_PATIENCE_SHARE = 1.25;
const LEAST_PATIENCE = -3;

/** The feeling after the agent's pending line. */
export function feelLine(setting: Setting, state: ContactState, perception: Perception): Felt {
  return feelTriggers(setting, state, triggersOfLine(heardOf(setting, state, perception)));
}

/** The feeling after this many seconds of silence. */
export function feelSilence(setting: Setting, state: ContactState, seconds: number): Felt {
  return feelTriggers(setting, state, triggersOfSilence(setting, state, seconds));
}

/** The feeling after these triggers. */
export function feelTriggers(setting: Setting, state: ContactState, triggers: readonly Trigger[]): Felt {
  const plain = triggers.flatMap((trigger) => reasonFor(setting, state, trigger));
  const reasons = limited([...plain, ...secondFailure(setting, state, triggers)]);
  return { reasons, feeling: feelingAfter(setting, state.feeling, reasons) };
}

/** The feeling that these reasons lead to. */
export function feelingAfter(setting: Setting, before: Feeling, reasons: readonly Reason[]): Feeling {
  const sum = (pick: (reason: Reason) => number): number =>
    reasons.reduce((total, reason) => total + pick(reason), 0);
  const floor = Math.min(calmestArousal(setting.persona), before.arousal);
  const arousal = clamp(before.arousal + sum((reason) => reason.arousal), floor, 100);
  const mostPatience = setting.scenario.opening.patience * MOST_PATIENCE_SHARE;
  return {
    arousal,
    trust: clamp(before.trust + sum((reason) => reason.trust), 0, 100),
    patience: clamp(before.patience + sum((reason) => reason.patience), LEAST_PATIENCE, mostPatience),
    mood: moodAt(arousal, moodLevel(before.mood)),
    ledgers: ledgersAfter(before.ledgers, reasons),
  };
}

/** Satisfaction from 0 to 1 by the three ledgers; the outcome weighs most. */
export function satisfactionOf(ledgers: Feeling["ledgers"]): number {
  const weighed =
    ledgers.outcome * LEDGER_WEIGHTS.outcome +
    ledgers.respect * LEDGER_WEIGHTS.respect +
    ledgers.process * LEDGER_WEIGHTS.process;
  return clamp(0.5 + weighed / 40, 0, 1);
}

function reasonFor(setting: Setting, state: ContactState, trigger: Trigger): Reason[] {
  const row = rowFor(trigger.event, setting.scenario, setting.persona);
  const worn = wornRow(row, state.reasonCounts[trigger.event] ?? 0);
  if (worn === undefined) return [];
  const inertia = worn.arousal > 0 ? (INERTIA[Math.min(state.badStreak, INERTIA.length - 1)] ?? 1) : 1;
  const times = trigger.times ?? 1;
  return [
    {
      event: trigger.event,
      text: trigger.text,
      arousal: rounded(worn.arousal * times * inertia),
      trust: rounded(worn.trust * times * (worn.trust < 0 ? inertia : 1)),
      patience: rounded(worn.patience * times),
    },
  ];
}

/** The generic apology's arousal by how often it has been said: helps, does nothing, provokes. */
const SOURING = [1, 0, -1.5] as const;

/** The row after so many earlier uses; undefined where it does nothing any more. */
function wornRow(row: ParameterRow, uses: number): ParameterRow | undefined {
  switch (row.wear) {
    case "steady":
      return row;
    case "once":
      return uses === 0 ? row : undefined;
    case "halves":
      return {
        ...row,
        arousal: row.arousal / 2 ** uses,
        trust: row.trust / 2 ** uses,
        patience: uses === 0 ? row.patience : 0,
      };
    case "sours":
      return { ...row, arousal: row.arousal * (SOURING[Math.min(uses, 2)] ?? 0) };
  }
}

const APOLOGIES = ["generic-apology", "apology-with-substance"];

/** A failure after an apology lifts frustration to anger: once for each apology. */
function secondFailure(setting: Setting, state: ContactState, triggers: readonly Trigger[]): Reason[] {
  const apologies = APOLOGIES.reduce((sum, event) => sum + (state.reasonCounts[event] ?? 0), 0);
  const isSecond =
    apologies > (state.reasonCounts["double-deviation"] ?? 0) &&
    triggers.some((trigger) => rowOf(trigger.event).isFailure);
  if (!isSecond || state.feeling.mood < 3) return [];
  const row = rowFor("double-deviation", setting.scenario, setting.persona);
  const toAnger = Math.max(0, (MOOD_BEGINS[4] ?? 0) - state.feeling.arousal);
  const text = "It went wrong again after an apology.";
  return [
    {
      event: "double-deviation",
      text,
      arousal: rounded(Math.max(row.arousal, Math.min(toAnger, row.arousal * 2))),
      trust: rounded(row.trust),
      patience: rounded(row.patience),
    },
  ];
}

/** The reasons with arousal cut where the turn would move it further than a person is moved by one line. */
function limited(reasons: readonly Reason[]): Reason[] {
  let rise = MOST_RISE;
  let fall = MOST_FALL;
  return reasons.map((reason) => {
    const arousal = clamp(reason.arousal, -fall, rise);
    if (arousal > 0) rise -= arousal;
    else fall += arousal;
    return { ...reason, arousal: rounded(arousal) };
  });
}

function ledgersAfter(before: Feeling["ledgers"], reasons: readonly Reason[]): Feeling["ledgers"] {
  const after = { ...before };
  for (const reason of reasons) {
    const ledger = ledgerOf(reason.event);
    after[ledger] = clamp(after[ledger] + (reason.trust - reason.arousal) / 2, -100, 100);
  }
  return after;
}

function ledgerOf(event: string): Ledger {
  return isParameterEvent(event) ? rowOf(event).ledger : "process";
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** Halves are kept, so that a wearing row never vanishes at once. */
function rounded(value: number): number {
  const half = Math.round(value * 2) / 2;
  return half === 0 ? 0 : half;
}
