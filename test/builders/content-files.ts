/**
 * A small content folder without faults, in memory: one module with two lessons and
 * four items, one scenario with all that it names. Tests replace single files.
 */
import type { ContentFile } from "#server/content/read-files";

const LESSON = (title: string) => `---
title: ${title}
minutes: 3
teaches: Give back the customer's own nouns.
---
## ${title}

The tablets, the cream and the street light.

---

\`\`\`transcript
Customer: The cream came. The tablets didn't.
Agent: Cream here, tablets not.
\`\`\`

---

\`\`\`check
type: true-false
stem: Her words come first.
key: true
rationale: They prove that you listened.
\`\`\`
`;

const item = (slug: string, competency: string) => `- slug: ${slug}
  type: single-choice
  competency: ${competency}
  difficulty: 0.4
  stem: Which one?
  options:
    - { id: a, text: "This" }
    - { id: b, text: "That" }
  key: b
  rationale: That is why.
`;

const LINES = `{ calm: ["It's {order-number}."], annoyed: ["{order-number}, again."], angry: ["{order-number}!"] }`;

const SCENARIO = `title: The missing parcel
company: Postal Things
industry: parcels
channel: chat
level: 1
minutes: 5
competencies: [listening]
summary: A parcel is not there.
briefing: You see the order.
situation: A parcel did not come.
goal: To have the parcel.
persona: ada
policy: parcels
articles: [lost-parcels]
rubric: chat
opening: { arousal: 40, trust: 50, patience: 8 }
card: {}
facts:
  - { key: order-number, label: order number, type: code, value: "55-8103", disclosure: { rule: asked }, asks: ["order number"], lines: ${LINES} }
  - { key: due-day, label: day it was due, type: time, value: last Tuesday, disclosure: { rule: volunteered }, lines: { calm: ["Due {due-day}."], annoyed: [], angry: [] } }
  - { key: neighbour, label: neighbour, type: name, value: Harriet, disclosure: { rule: never }, lines: { calm: [], annoyed: [], angry: [] } }
remedies:
  - { key: resend, label: send it again, worth: full, offers: ["send again"], deliveredBy: resent, accept: { calm: ["Good."] }, decline: { calm: [] } }
tools:
  - { id: send-again, label: Send again, description: Sends the parcel again., kind: act, result: Sent., effects: [resent] }
resolution:
  full: { effects: [resent] }
  partial: {}
lines:
  - { act: open_issue, mood: calm, text: "It should have come {due-day}." }
`;

const FILES: Readonly<Record<string, string>> = {
  "competencies.yaml": `- { slug: listening, title: Listening, summary: Takes it in., looksLike: Own words. }
- { slug: empathy, title: Empathy, summary: Sees what it means., looksLike: Names the event. }
`,
  "modules/say-it-back/module.yaml": `title: Say it back
summary: Show that you heard.
competencies: [listening]
minutes: 6
quiz: { draw: 3, passMark: 0.7, minutes: 5 }
`,
  "modules/say-it-back/1-first-words.md": LESSON("First words"),
  "modules/say-it-back/2-names.md": LESSON("Names"),
  "items/say-it-back.yaml":
    ["one", "two", "three"].map((name) => item(`say-${name}`, "listening")).join("") +
    item("say-four", "empathy"),
  "personas/ada.yaml": `name: Ada Byrne
age: 40
about: Waits for a parcel.
styles: [polite]
tech: mid
wordsPerMinute: 40
`,
  "policies/parcels.md": `---
title: Parcels
summary: What we do about parcels.
---
Send it again after a week.
`,
  "articles/lost-parcels.md": `---
title: Lost parcels
keywords: [lost, parcel]
---
Look it up first.
`,
  "rubrics/chat.yaml": `title: Chat
criteria:
  - { id: heard, title: Heard, competency: listening, weight: 2, met: You did., missed: You did not., focus: listening, evidence: { kind: moves, any: [paraphrase] } }
  - { id: kind, title: Kind, competency: empathy, weight: 1, met: You were., missed: You were not., focus: empathy, evidence: { kind: effects, all: [resent] } }
`,
  "scenarios/missing-parcel.yaml": SCENARIO,
  "paths/first-week.yaml": `title: Your first week
summary: Two steps.
steps:
  - { kind: module, slug: say-it-back, dueInDays: 2 }
  - { kind: scenario, slug: missing-parcel, dueInDays: 5, mode: assessed, passScore: 0.6 }
`,
  "badges.yaml": `- { slug: heard, title: Heard, summary: Passed one module., icon: ear, rule: { kind: modules-passed, count: 1 } }
`,
  "lines/everyday.yaml": `- { act: thank, mood: calm, text: Thanks then. }
`,
};

/** The files, with some replaced; undefined takes a file away. */
export function contentFiles(over: Readonly<Record<string, string | undefined>> = {}): ContentFile[] {
  const files = { ...FILES, ...over };
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

/** The text of one of the files, with one part replaced. */
export function contentFile(path: string, part: string, by: string): Record<string, string> {
  const text = FILES[path];
  if (text === undefined || !text.includes(part)) throw new Error(`${path} has no "${part}".`);
  return { [path]: text.replace(part, by) };
}
