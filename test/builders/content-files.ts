/**
 * A small content folder without faults, in memory: one module with two lessons and
 * four items, one scenario with all that it names. Tests replace single files.
 */
import type { ContentFile } from "#server/content/read-files";
import { buildScenario } from "#test/builders/scenario";
import { CUSTOMER_ACTS, MOOD_BANDS } from "#training/simulation/index";

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

const BASE = buildScenario();

/** Lines enough for a scenario without faults; what they say is of no account. */
const VENTS = [
  "honestly",
  "again",
  "really",
  "still",
  "for once",
  "of all days",
  "as ever",
  "believe me",
  "all week",
].flatMap((word) =>
  ["i'm waiting", "it's not here", "nobody rang", "this is tiring", "i've had enough"].map((text) => ({
    act: "vent",
    mood: "annoyed",
    text: `${text}, ${word}`,
  })),
);
const OPENINGS = ["so i'm here about {item}", "it's {item} that i'm missing"].map((text) => ({
  act: "open_issue",
  mood: "annoyed",
  text,
}));

/** The late parcel of the simulation's tests, under names of its own; long parts stand on one line. */
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
opening: ${JSON.stringify(BASE.opening)}
card: {}
facts: ${JSON.stringify(BASE.facts)}
questions: ${JSON.stringify(BASE.questions)}
remedies: ${JSON.stringify(BASE.remedies)}
tools: ${JSON.stringify(BASE.tools)}
resolution: ${JSON.stringify(BASE.resolution)}
lines: ${JSON.stringify([...BASE.lines, ...VENTS, ...OPENINGS])}
`;

const EVERYDAY = CUSTOMER_ACTS.flatMap((act) =>
  MOOD_BANDS.map((mood) => ({ act, mood, text: "all right then" })),
);

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
  "lines/everyday.yaml": JSON.stringify(EVERYDAY),
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
