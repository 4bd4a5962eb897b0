/**
 * Customer lines: every line that the customer of a scenario may say, with its
 * place and what it belongs to.
 */
import { type BandedLines, MOOD_BANDS, type Scenario } from "../simulation/index";

export type CustomerLine = {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** The fact whose line it is, if it is one's. */
  readonly fact?: string;
  /** True for the lines that wave their fact away. */
  readonly isDownplaying: boolean;
};

/** All customer lines in the order of the file. */
export function customerLinesOf(scenario: Scenario): CustomerLine[] {
  return [
    ...factLines(scenario),
    ...questionLines(scenario),
    ...remedyLines(scenario),
    ...actLines(scenario),
  ];
}

function factLines(scenario: Scenario): CustomerLine[] {
  return scenario.facts.flatMap((fact, index) => {
    const waving = fact.downplayedLines.map(
      (text, line): CustomerLine => ({
        path: ["facts", index, "downplayedLines", line],
        text,
        fact: fact.key,
        isDownplaying: true,
      }),
    );
    return [
      ...banded(["facts", index, "lines"], fact.lines).map((line) => ({ ...line, fact: fact.key })),
      ...waving,
    ];
  });
}

function questionLines(scenario: Scenario): CustomerLine[] {
  return scenario.questions.flatMap((question, index) =>
    banded(["questions", index, "lines"], question.lines),
  );
}

function remedyLines(scenario: Scenario): CustomerLine[] {
  return scenario.remedies.flatMap((remedy, index) => [
    ...banded(["remedies", index, "accept"], remedy.accept),
    ...banded(["remedies", index, "decline"], remedy.decline),
  ]);
}

function actLines(scenario: Scenario): CustomerLine[] {
  return scenario.lines.map(({ text }, index) => ({
    path: ["lines", index, "text"],
    text,
    isDownplaying: false,
  }));
}

function banded(path: readonly (string | number)[], lines: BandedLines): CustomerLine[] {
  return MOOD_BANDS.flatMap((band) =>
    lines[band].map((text, index) => ({ path: [...path, band, index], text, isDownplaying: false })),
  );
}
