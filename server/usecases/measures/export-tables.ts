/** The tables of the measures pages as rows for export: what stands on the page, in columns. */
import { RETENTION_DAYS } from "#training/analytics/index";
import type { CohortPage, GroupMeasures } from "./cohort-page";
import type { HistoryRow } from "./competency-history";
import { type CsvTable, share } from "./csv";
import type { Report } from "./report";
import type { TeamTable } from "./team-table";
import type { Move, TenurePage } from "./tenure-page";

export function teamCsv({ rows }: TeamTable): CsvTable {
  return {
    header: [
      "Name",
      "Team",
      "Cohort",
      "Hired on",
      "Left on",
      "Tenure in days",
      "Mastery (0 to 1)",
      "Mastery at least",
      "Mastery at most",
      "Standing",
      "Ready since",
      "Days from hire to competency",
      "Steps done",
      "Steps in all",
      "Due within 7 days",
      "Overdue",
      "Last active",
    ],
    rows: rows.map((row) => [
      row.name,
      row.team,
      row.cohort,
      row.hiredOn,
      row.leftOn,
      row.tenureInDays,
      ...masteryCells(row.mastery),
      row.standing,
      row.readySince,
      row.daysToCompetency,
      row.stepsDone,
      row.steps,
      row.due,
      row.overdue,
      row.lastActiveAt,
    ]),
  };
}

/** Estimate, low and high; nothing where nothing was observed. */
function masteryCells(mastery: { estimate: number; low: number; high: number; evidence: number }) {
  const { estimate, low, high, evidence } = mastery;
  return evidence === 0 ? [null, null, null] : [share(estimate), share(low), share(high)];
}

export function competenciesCsv({ competencies }: Report): CsvTable {
  return {
    header: [
      "Competency",
      "Mastery (0 to 1)",
      "Mastery at least",
      "Mastery at most",
      "What it says",
      "Observations",
      "Last observed",
    ],
    rows: competencies.map(({ title, mastery, verdict, observations, lastAt }) => [
      title,
      ...masteryCells(mastery),
      verdict,
      observations,
      lastAt,
    ]),
  };
}

export function attemptsCsv({ attempts }: Report): CsvTable {
  return {
    header: [
      "Scenario",
      "Mode",
      "From the beginning",
      "Ended",
      "Outcome",
      "Score (0 to 1)",
      "Hints asked for",
    ],
    rows: attempts.map(({ scenario, mode, isBranch, endedAt, outcome, score, hintsAsked }) => [
      scenario,
      mode,
      !isBranch,
      endedAt,
      outcome,
      share(score),
      hintsAsked,
    ]),
  };
}

export function quizzesCsv({ quizzes }: Report): CsvTable {
  return {
    header: ["Module", "Handed in", "Share of the points (0 to 1)", "Passed"],
    rows: quizzes.map((quiz) => [quiz.module, quiz.submittedAt, share(quiz.share), quiz.isPassed]),
  };
}

export function stepsCsv({ paths }: Report): CsvTable {
  return {
    header: ["Path", "Step", "Kind", "Mode", "State", "Due on", "Done", "Overdue"],
    rows: paths.flatMap((path) =>
      path.steps.map(({ title, kind, mode, state, dueOn, doneAt, isOverdue }) => [
        path.title,
        title,
        kind,
        mode,
        state,
        dueOn,
        doneAt,
        isOverdue,
      ]),
    ),
  };
}

export function evidenceCsv(
  rows: readonly (HistoryRow & { readonly competency: string })[],
  titles: ReadonlyMap<string, string>,
): CsvTable {
  return {
    header: [
      "Observed",
      "Competency",
      "Source",
      "Scenario or module",
      "Mode",
      "Criterion or question",
      "Value (0 to 1)",
      "Found by the scorer",
      "Weight",
      "Difficulty (0 to 1)",
      "Counts now as",
      "Overruled to",
      "Overruled by",
      "Reason",
    ],
    rows: rows.map((row) => [
      row.at,
      titles.get(row.competency) ?? row.competency,
      row.source === "item" ? "quiz" : "conversation",
      row.setting,
      row.mode,
      row.title,
      row.counts ? share(row.value) : null,
      share(row.found),
      row.weight,
      row.difficulty,
      share(row.evidence),
      row.overruling?.level ?? null,
      row.overruling?.trainer ?? null,
      row.overruling?.reason ?? null,
    ]),
  };
}

export function cohortsCsv({ cohorts, everybody }: CohortPage): CsvTable {
  return groupsCsv("Cohort", [...cohorts, everybody]);
}

export function exposureCsv({ exposure }: CohortPage): CsvTable {
  return groupsCsv("Path", [exposure.within, exposure.without]);
}

function groupsCsv(first: string, groups: readonly GroupMeasures[]): CsvTable {
  return {
    header: [
      first,
      "Starts on",
      "People",
      "Still here",
      ...RETENTION_DAYS.map((day) => `Still here after ${day} days (0 to 1)`),
      "Median days to competency",
      "Ready so far",
      "Not yet ready",
      "Left before being ready",
      "First score (0 to 1)",
      "Best score (0 to 1)",
      "Scenarios played again",
      "Assessed contacts ended",
      "Of these stopped",
    ],
    rows: groups.map((group) => [
      group.name,
      group.startsOn,
      group.size,
      group.stillHere,
      ...group.retention.map((each) => share(each.share)),
      group.medianDays,
      group.ready,
      group.notYet,
      group.leftBefore,
      share(group.improvement?.first),
      share(group.improvement?.best),
      group.improvement?.pairs ?? 0,
      group.assessed.ended,
      group.assessed.stopped,
    ]),
  };
}

export function monthsCsv({ movements }: TenurePage): CsvTable {
  return {
    header: ["Month", "Joiners", "Leavers", "Headcount at the end"],
    rows: movements.map(({ month, joiners, leavers, headcount }) => [
      month.slice(0, 7),
      joiners,
      leavers,
      headcount,
    ]),
  };
}

export function bandsCsv({ bands }: TenurePage): CsvTable {
  return {
    header: ["Tenure", "Here today", "Left at this tenure", "Mean mastery (0 to 1)"],
    rows: bands.map(({ label, here, left, mastery }) => [label, here, left, share(mastery)]),
  };
}

export function movesCsv({ moves }: TenurePage): CsvTable {
  return {
    header: ["Day", "Name", "Team", "Move", "Role", "Reason", "Tenure in days"],
    rows: moves.map((move) => [move.on, move.name, move.team, move.kind, ...detailsOf(move)]),
  };
}

function detailsOf(move: Move): [string | null, string | null, number | null] {
  if (move.kind === "left") return [null, move.reason, move.tenureInDays];
  return [move.kind === "joined" ? null : move.role, null, null];
}
