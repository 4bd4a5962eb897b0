/**
 * A small scenario for tests: a late parcel, with a fact of every disclosure rule.
 *
 * Every value that a test asserts on is passed in by the test.
 */
import {
  type Persona,
  PersonaSchema,
  type Scenario,
  ScenarioSchema,
  type Setting,
} from "#training/simulation/index";

const banded = (calm: string, annoyed: string, angry: string) => ({
  calm: [calm],
  annoyed: [annoyed],
  angry: [angry],
});

const FACTS = [
  {
    key: "item",
    label: "what was ordered",
    type: "thing",
    value: "a brass lamp",
    disclosure: { rule: "volunteered" },
    asks: ["what order|ordered|item|buy"],
    lines: banded("it's {item}", "{item}, as i said", "{item}!!"),
  },
  {
    key: "order-number",
    label: "order number",
    type: "code",
    value: "55-8103",
    disclosure: { rule: "asked" },
    asks: ["order number|reference"],
    lines: banded("sure, {order-number}", "{order-number}. can you find it", "{order-number}. there"),
  },
  {
    key: "moved",
    label: "whether the address is the new one",
    type: "thing",
    value: "the old flat",
    claimed: "the right address",
    disclosure: { rule: "trusted", trust: 55 },
    asks: ["address|moved"],
    lines: banded("it went to {moved}", "it's {moved} on there", "{moved}, why"),
    matters: "The parcel went to the old flat.",
  },
  {
    key: "present",
    label: "what it is for",
    type: "time",
    value: "Saturday's wedding",
    disclosure: { rule: "downplayed", trust: 50 },
    asks: ["what for", "when need"],
    lines: banded("it's for {present}", "it's for {present}. so", "it's for {present}!!"),
    downplayedLines: ["i just want it, that's all", "does it matter"],
    matters: "The wedding decides how fast it must be.",
  },
  {
    key: "neighbour",
    label: "who signed",
    type: "name",
    value: "Harriet",
    disclosure: { rule: "never" },
    asks: ["who signed"],
    lines: banded("{neighbour}", "{neighbour}", "{neighbour}"),
  },
];

const REMEDIES = [
  {
    key: "resend",
    label: "A new lamp sent out today",
    worth: "full",
    offers: ["send|resend another|new|replacement", "replacement lamp|one|way"],
    deliveredBy: "resent",
    accept: banded("yes please, that would do it", "ok. yes", "do that then"),
    decline: banded("hm, no", "no", "no!"),
  },
  {
    key: "refund",
    label: "The money back",
    worth: "partial",
    offers: ["refund", "money back"],
    deliveredBy: "refunded",
    accept: banded("ok, the money then", "fine, the money", "give me the money then"),
    decline: banded("i'd rather have the lamp", "i don't want the money, i want the lamp", "keep your money"),
  },
  {
    key: "voucher",
    label: "A voucher",
    worth: "poor",
    offers: ["voucher"],
    accept: banded("well, ok", "fine", "whatever"),
    decline: banded("a voucher is no use to me", "not a voucher", "a VOUCHER?"),
  },
];

const TOOLS = [
  {
    id: "find-order",
    label: "Find order",
    description: "Opens an order by its number.",
    kind: "look-up",
    fields: [{ key: "number", label: "Order number", kind: "text", mustMatch: "order-number" }],
    result: "Order {order-number}: sent to {moved}.",
    failure: "No such order.",
    effects: ["found"],
  },
  {
    id: "resend-item",
    label: "Send again",
    description: "Sends the item again.",
    kind: "act",
    requires: [{ effect: "found", otherwise: "Find the order first." }],
    result: "Sent again today.",
    effects: ["resent"],
  },
  {
    id: "refund-item",
    label: "Refund",
    description: "Pays the money back.",
    kind: "act",
    fields: [{ key: "sum", label: "Sum", kind: "amount", max: 80 }],
    requires: [{ effect: "found", otherwise: "Find the order first." }],
    result: "Refunded.",
    effects: ["refunded"],
  },
  {
    id: "ask-lead",
    label: "Escalate",
    description: "Hands over to the team lead.",
    kind: "escalate",
    result: "The lead takes over.",
    effects: ["with-lead"],
  },
];

const LINES = [
  ["open_issue", "calm", "hi, i ordered {item} and it isn't here"],
  ["open_issue", "annoyed", "{item} that i ordered never came"],
  ["open_issue", "angry", "where is {item} that i paid for"],
  ["vent", "annoyed", "i've been waiting and waiting"],
  ["restate", "annoyed", "it hasn't come. that's the problem"],
  ["hang_up", "angry", "forget it, i'm done"],
  ["thank", "calm", "thank you, that's kind"],
  ["close", "calm", "that's all, bye"],
].map(([act, mood, text]) => ({ act, mood, text }));

const BASE = {
  slug: "late-parcel",
  title: "A late parcel",
  company: "Lampwell",
  industry: "retail",
  channel: "chat",
  level: 1,
  minutes: 5,
  competencies: ["listening"],
  summary: "A lamp has not come.",
  briefing: "You work the chat of Lampwell.",
  situation: "A lamp that was ordered for a present has not arrived.",
  goal: "The lamp in time.",
  persona: "plain-person",
  policy: "parcels",
  articles: ["parcels"],
  rubric: "basics",
  opening: { arousal: 52, trust: 35, patience: 8 },
  card: { rows: [{ label: "Customer", value: "Jo Hale" }], history: [] },
  facts: FACTS,
  questions: [
    {
      key: "when",
      act: "ask_when",
      label: "When the lamp will come",
      answers: ["arrive|come|there by|on|tomorrow|thursday", "tomorrow|thursday !sorry"],
      lines: banded("when will it come?", "so when is it coming?", "WHEN is it coming?"),
    },
  ],
  remedies: REMEDIES,
  tools: TOOLS,
  resolution: {
    full: { effects: ["resent"], answered: [], remedies: ["resend"] },
    partial: { effects: ["refunded"], answered: [], remedies: [] },
  },
  lines: LINES,
};

/** The late parcel, with what the test changes. */
export function buildScenario(changes: Readonly<Record<string, unknown>> = {}): Scenario {
  return ScenarioSchema.parse({ ...BASE, ...changes });
}

/** A person without traits, with what the test changes. */
export function buildPersona(changes: Partial<Persona> = {}): Persona {
  const base = {
    slug: "plain-person",
    name: "Jo Hale",
    age: 40,
    about: "A plain person.",
    styles: ["blunt"],
  };
  return PersonaSchema.parse({ ...base, tech: "mid", traits: [], wordsPerMinute: 40, ...changes });
}

/** The late parcel and the plain person. */
export function buildSetting(
  changes: { scenario?: Record<string, unknown>; persona?: Partial<Persona> } = {},
): Setting {
  return { scenario: buildScenario(changes.scenario), persona: buildPersona(changes.persona) };
}
