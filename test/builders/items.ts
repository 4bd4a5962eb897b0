/**
 * Items for tests. Every value that a test asserts on is passed by the test.
 */
import type { Item } from "#training/assessment/index";

export type SingleChoiceItem = Extract<Item, { type: "single-choice" }>;
export type MultipleChoiceItem = Extract<Item, { type: "multiple-choice" }>;
export type TrueFalseItem = Extract<Item, { type: "true-false" }>;
export type OrderingItem = Extract<Item, { type: "ordering" }>;
export type MatchingItem = Extract<Item, { type: "matching" }>;
export type ClozeItem = Extract<Item, { type: "cloze" }>;
export type SpotTheMistakeItem = Extract<Item, { type: "spot-the-mistake" }>;

const FIELDS = {
  slug: "an-item",
  competency: "listening",
  difficulty: 0.5,
  stem: "Which reply shows that it went in?",
  rationale: "It uses her own words.",
};

const OPTIONS = [
  { id: "a", text: "I understand." },
  { id: "b", text: "So the cream came and the tablets didn't." },
  { id: "c", text: "May I take your number?" },
  { id: "d", text: "The tablets, then. Which ones?" },
];

export function buildSingleChoice(over: Partial<SingleChoiceItem> = {}): SingleChoiceItem {
  return { ...FIELDS, type: "single-choice", options: OPTIONS, key: "b", ...over };
}

export function buildMultipleChoice(over: Partial<MultipleChoiceItem> = {}): MultipleChoiceItem {
  return { ...FIELDS, type: "multiple-choice", options: OPTIONS, keys: ["b", "d"], ...over };
}

export function buildTrueFalse(over: Partial<TrueFalseItem> = {}): TrueFalseItem {
  return { ...FIELDS, type: "true-false", key: false, ...over };
}

export function buildOrdering(over: Partial<OrderingItem> = {}): OrderingItem {
  const elements = [
    { id: "a", text: "Their words" },
    { id: "b", text: "One question" },
    { id: "c", text: "A step" },
    { id: "d", text: "A time" },
  ];
  return { ...FIELDS, type: "ordering", elements, ...over };
}

export function buildMatching(over: Partial<MatchingItem> = {}): MatchingItem {
  const pairs = [
    { id: "a", left: "Four calls, no notes", right: "A record that lasts" },
    { id: "b", left: "Not that airport", right: "Another route" },
    { id: "c", left: "More or less?", right: "One plain answer" },
  ];
  return { ...FIELDS, type: "matching", pairs, extras: ["A voucher"], ...over };
}

export function buildCloze(over: Partial<ClozeItem> = {}): ClozeItem {
  return {
    ...FIELDS,
    type: "cloze",
    text: "Order 55-{{gap1}}, due on {{gap2}}.",
    gaps: [
      { id: "gap1", mode: "typed", accept: ["8103"] },
      { id: "gap2", mode: "drop-down", options: ["Monday", "Tuesday"], accept: ["Tuesday"] },
    ],
    ...over,
  };
}

export function buildSpotTheMistake(over: Partial<SpotTheMistakeItem> = {}): SpotTheMistakeItem {
  return {
    ...FIELDS,
    type: "spot-the-mistake",
    transcript: [
      { by: "customer", text: "It's about my dad's account." },
      { by: "agent", text: "Okay, so you'll need a form." },
      { by: "customer", text: "I wasn't done." },
      { by: "agent", text: "Go on, please." },
    ],
    keys: [1],
    ...over,
  };
}
