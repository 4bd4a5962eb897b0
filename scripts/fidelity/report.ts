/** The report in words: the table that the command prints, and the page docs/fidelity.md. */
import type { Figures } from "./figures";
import { figureOf, type KnownMiss, type Verdict, wishOf } from "./gates";
import type { Length, LengthCell } from "./measures/lengths";

/** The table of measures, values, gates and standing, for the terminal. */
export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = [["measure", "value", "gate", "standing"], ...verdicts.map(cellsOf)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf(verdict: Verdict): string[] {
  const { gate, value } = verdict;
  return [gate.title, figureOf(gate, value), wishOf(gate), standingIn(verdict)];
}

function standingIn({ gate, standing, missedBy, known }: Verdict): string {
  if (standing === "met") return "met";
  const floor = known === undefined ? "" : `, last ${figureOf(gate, known.floor)}`;
  return `${standing} by ${figureOf(gate, missedBy)}${floor}`;
}

/** The page for docs/. */
export function pageOf(figures: Figures, verdicts: readonly Verdict[]): string {
  return `${[
    "# How true the customer is",
    "",
    "Written by `npm run fidelity`; the figures are in [fidelity.json](fidelity.json), whole contacts in [transcripts](transcripts/index.md). Don't edit it by hand.",
    "",
    ...intro(figures),
    "",
    "## Gates",
    "",
    ...tableRows(["measure", "value", "gate", "standing"], verdicts.map(cellsOf)),
    "",
    ...missedSection(verdicts),
    ...faultSection(figures),
    ...sourceSection(figures),
    ...wordSection(figures),
    ...moodSection(figures),
    ...selectorAndEarSection(figures),
    ...mindSection(figures),
    ...scorerSection(figures),
    "## What is not measured",
    "",
    "- Whether people forget the machine: nobody has read the lines blind. The transcripts are there for that.",
    "- Perplexity and copying of the generator: it says hardly a line of its own, so the figure would tell nothing about what learners meet; models/MODELS.md has the figures of its training.",
    "- Times and memory: `npm run bench`.",
  ].join("\n")}\n`;
}

function intro({ played }: Figures): string[] {
  const atWork = Object.entries(played.atWork).map(([part, status]) => `${part} ${status}`);
  return [
    `**On what.** ${played.turns} customer lines in ${played.contacts} contacts: ${played.scenarios} scenarios, each played by agents of ${played.manners.length} manners (${played.manners.join(", ")}) from seed ${played.seed} on, through the real mind, ear, voice and guard (${atWork.join(", ")}). The agents' lines are hand-written plays with noise from the seed: lines left out, swapped, mistyped or late. One learner is one manner in one round and meets the scenarios one after the other. Ear, selector and reader are measured on the corpus's test part, from which nothing has learned.`,
  ];
}

function missedSection(verdicts: readonly Verdict[]): string[] {
  const missed = verdicts.filter(({ standing }) => standing !== "met");
  if (missed.length === 0) return ["Every gate is met.", ""];
  return [
    "## Gates that are missed",
    "",
    ...missed.flatMap((verdict) => [
      `### ${verdict.gate.title}: ${figureOf(verdict.gate, verdict.value)} instead of ${wishOf(verdict.gate)}`,
      "",
      ...(verdict.known === undefined ? ["Not looked into yet."] : reasons(verdict.known)),
      "",
    ]),
  ];
}

function reasons({ why, tried, wouldMend }: KnownMiss): string[] {
  return [`- **Why.** ${why}`, `- **Tried.** ${tried}`, `- **Would mend it.** ${wouldMend}`];
}

function faultSection({ faults }: Figures): string[] {
  const { ungrounded, leaks, roleFlips, repeats } = faults;
  const kinds = Object.entries(ungrounded.byKind).map(([kind, count]) => `${kind} ${count}`);
  const examples = [
    ...ungrounded.examples.map(
      (each) => `${each.kind} “${each.what}” in “${each.line}” (${each.source}; ${each.contact})`,
    ),
    ...leaks.examples.map((each) => `leak of ${each.fact}: “${each.line}” (${each.contact})`),
    ...roleFlips.examples.map((each) => `${each.why}: “${each.line}” (${each.contact})`),
    ...repeats.examples.map((each) => `again: “${each.line}” after “${each.before}” (${each.contact})`),
  ];
  return [
    "## What must never happen",
    "",
    "An auditor that shares no rule with the guard reads every line with the scenario's facts, what the mind had released by then and what was said before.",
    "",
    `Without ground: ${ungrounded.count} (${kinds.join(", ")}). Leaks: ${leaks.count}. Role flips: ${roleFlips.count}. Repeats: ${repeats.count}.`,
    "",
    ...examples.map((example) => `- ${oneLine(example)}`),
    ...(examples.length > 0 ? [""] : []),
  ];
}

function sourceSection({ sources }: Figures): string[] {
  const rows = Object.entries(sources.guard).map(([source, { candidates, stoppedShare, byRule }]) => [
    source,
    percent(sources.said[source] ?? 0),
    String(candidates),
    percent(stoppedShare),
    Object.entries(byRule)
      .map(([rule, count]) => `${rule} ${count}`)
      .join(", ") || "none",
  ]);
  return [
    "## Whose lines are said, and what the guard stops",
    "",
    ...tableRows(["source", "of lines said", "candidates", "stopped", "by rule"], rows),
    "",
    `Plain fallbacks (nothing passed the guard, no words, or a bare value for which no line is written): ${percent(sources.fallbacks)}.`,
    ...(sources.fallbackLines.length > 0
      ? ["", ...sources.fallbackLines.map((line) => `- “${oneLine(line)}”`)]
      : []),
    "",
  ];
}

function wordSection({ diversity, lengths }: Figures): string[] {
  const row = ({ cell, played, corpus, meanOff, spreadOff }: LengthCell): string[] => [
    cell,
    lengthIn(played),
    lengthIn(corpus),
    signed(meanOff),
    signed(spreadOff),
  ];
  return [
    "## Words",
    "",
    `Different word pairs among the first ${diversity.words} words: ${diversity.distinct2.toFixed(3)} (the corpus: .77; people in one hotel domain .32; language models asked to play users there .15 to .20). Lines that begin with one of the ten commonest openings: ${percent(diversity.commonOpenings)} (corpus 3 %; those people 19 %; those models 43 to 67 %).`,
    "",
    ...tableRows(
      ["opening", "share"],
      diversity.openings.map(({ words, share }) => [words, percent(share)]),
    ),
    "",
    "Words a line, mean ± standard deviation (lines):",
    "",
    ...tableRows(
      ["where", "played", "corpus", "mean off", "spread off"],
      [...lengths.channels, ...lengths.styles].map(row),
    ),
    "",
  ];
}

function moodSection({ mood }: Figures): string[] {
  const { reader } = mood;
  return [
    "## Mood heard against mood meant",
    "",
    `A small encoder, taught on the corpus's train part, hears each of the customer's lines by itself (models/MODELS.md, mood reader); somebody who follows the contact knows besides how moods move from line to line in the corpus, but not what the agent said. On the corpus's test part (${reader.lines} lines) this reader agrees with the people who set the moods with a Spearman of ${reader.spearman.toFixed(3)} (${reader.spearmanOfSingleLines.toFixed(3)} line by line) and a quadratic kappa of ${reader.quadraticKappa.toFixed(2)}; two labellers agree with .73. The voice ranks its lines by another reader, one of words and letters, which has learned from the same train part: a line that both take for angrier than it is would count as heard.`,
    "",
    `In the played contacts: ${mood.spearman.toFixed(3)}; line by line ${mood.spearmanOfSingleLines.toFixed(3)}; without openings and lines that state a fact ${mood.spearmanOfFreeLines.toFixed(3)}.`,
    "",
    ...tableRows(
      ["level meant", "lines", "level heard"],
      Object.entries(mood.heardByMeant).map(([level, { lines, heard }]) => [
        level,
        String(lines),
        heard.toFixed(2),
      ]),
    ),
    "",
  ];
}

function selectorAndEarSection({ responsiveness, ear }: Figures): string[] {
  const figure = (value: number): string => value.toFixed(2);
  const heard = Object.entries(ear.heardBy).map(([id, lines]) => `${id} ${lines}`);
  return [
    "## Selector",
    "",
    `The true next line comes first of ten with its act in ${responsiveness.firstOfTen.toFixed(3)} of ${responsiveness.exchanges} held-out exchanges (chance .100).`,
    "",
    "## Ear",
    "",
    `${ear.lines} held-out agent lines (heard by ${heard.join(", ")}): micro F1 ${figure(ear.micro)}, macro ${figure(ear.macro)}, macro of the ${ear.common} moves with 30 lines or more ${figure(ear.macroOfCommon)}. Gap between how sure it says it is and how often it is right, over what it found: ${ear.calibrationOfFound.toFixed(3)}. Two people labelling the same 79 conversations agree with ${figure(ear.ceiling)}: the ceiling.`,
    "",
    ...tableRows(
      ["move", "lines", "precision", "recall", "F1"],
      Object.entries(ear.moves).map(([move, { lines, precision, recall, f1 }]) => [
        move,
        String(lines),
        figure(precision),
        figure(recall),
        figure(f1),
      ]),
    ),
    "",
  ];
}

function mindSection({ transitions }: Figures): string[] {
  const name = (badBefore: number): string => (badBefore === 3 ? "3 and more" : String(badBefore));
  return [
    "## Bad turns after bad turns",
    "",
    "How often a turn is bad (what the agent did raises arousal) after so many bad ones in a row, under agents who are neither excellent nor poor, beside what was annotated in MultiWOZ (sunnweiwei/user-satisfaction-simulation). There the system answers what the user says; these agents keep to a written part, so the figures are beside each other, not against each other, and have no gate.",
    "",
    ...tableRows(
      ["bad before", "turns", "bad", "published"],
      transitions.map(({ badBefore, turns, share, published }) => [
        name(badBefore),
        String(turns),
        share.toFixed(2),
        published.toFixed(2),
      ]),
    ),
    "",
  ];
}

function scorerSection({ scorer }: Figures): string[] {
  const { plays, records } = scorer;
  const row = (name: string, each: typeof plays): string[] => [
    name,
    String(each.good),
    String(each.poor),
    each.meanOfGood.toFixed(2),
    each.meanOfPoor.toFixed(2),
    each.areaUnderCurve.toFixed(3),
    each.fatalErrorsOfGood.join(", ") || "none",
  ];
  return [
    "## Scorer",
    "",
    "Played contacts are judged by their scenario's whole rubric (good: excellent and good manner). The corpus's recorded conversations of good and poor agents (test part) are heard by the ear and judged by the basic rubric's criteria about what is said; how they ended is left out, since the record says so itself.",
    "",
    ...tableRows(
      [
        "on",
        "good",
        "poor",
        "mean of good",
        "mean of poor",
        "area under the curve",
        "fatal errors of good ones",
      ],
      [row("played contacts", plays), row("recorded conversations", records)],
    ),
    "",
  ];
}

function tableRows(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => oneLine(cell).replace(/\|/g, "/")).join(" | ")} |`;
  return [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...rows.map(line)];
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value * 100).toFixed(0)} %`;
}

function lengthIn({ mean, spread, lines }: Length): string {
  return `${mean.toFixed(1)} ± ${spread.toFixed(1)} (${lines})`;
}
