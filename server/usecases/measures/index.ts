/**
 * Measures: competency and tenure, read from the record. Nothing here is stored but
 * the cost per leaver.
 */
import type { Viewer } from "#training/shared/access";
import { readCohortPage } from "./cohort-page";
import { readOwnHistory, readPersonHistory } from "./competency-history";
import { exportCohorts, exportOwn, exportPerson, exportTeam, exportTenure } from "./exports";
import { readOwnProgress, readPersonPage } from "./person-page";
import type { MeasureDependencies } from "./ports";
import { readTeamTable } from "./team-table";
import { readTenurePage } from "./tenure-page";
import { setCostPerLeaver } from "./turnover-cost";

export type { CohortPage, GroupMeasures } from "./cohort-page";
export type { CompetencyHistory, HistoryRow } from "./competency-history";
export type { ExportFile } from "./exports";
export type { Standing } from "./measure-people";
export type { PersonPage } from "./person-page";
export type { AttemptRow, CompetencyRow, DevelopmentPoint, PathRow, QuizRow, Report } from "./report";
export type { Suggestion } from "./suggestions";
export type { TeamRow, TeamTable } from "./team-table";
export type { BandRow, Move, TenurePage } from "./tenure-page";

export type Measures = ReturnType<typeof createMeasures>;

/** Measures over these dependencies. */
export function createMeasures(deps: MeasureDependencies) {
  return {
    ownProgress: (viewer: Viewer, at: Date) => readOwnProgress(deps, viewer, at),
    ownHistory: bind(deps, readOwnHistory),
    team: bind(deps, readTeamTable),
    person: bind(deps, readPersonPage),
    personHistory: bind(deps, readPersonHistory),
    cohorts: (viewer: Viewer, at: Date) => readCohortPage(deps, viewer, at),
    tenure: bind(deps, readTenurePage),
    setCostPerLeaver: (viewer: Viewer, amount: number) => setCostPerLeaver(deps, viewer, amount),
    exports: {
      own: bind(deps, exportOwn),
      team: bind(deps, exportTeam),
      person: bind(deps, exportPerson),
      cohorts: bind(deps, exportCohorts),
      tenure: bind(deps, exportTenure),
    },
  };
}

function bind<Question, Answer>(
  deps: MeasureDependencies,
  useCase: (deps: MeasureDependencies, viewer: Viewer, question: Question) => Answer,
) {
  return (viewer: Viewer, question: Question) => useCase(deps, viewer, question);
}
