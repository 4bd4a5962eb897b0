/**
 * Use cases: every table of the measures pages as a file. Each export reads through
 * the use case of its page, so it holds the same rows under the same rights.
 */
import type { CohortTable, PersonTable, TeamQuery, TenureSpan, TenureTable } from "#training/analytics/index";
import { canSomewhere, type Viewer } from "#training/shared/access";
import { dayIn } from "#training/shared/people";
import { fail, type Result, succeed } from "#training/shared/result";
import { readCohortPage } from "./cohort-page";
import { readAllHistory } from "./competency-history";
import { type CsvTable, toCsv } from "./csv";
import * as tables from "./export-tables";
import { findOwn, findPerson, type PersonFailure } from "./person-page";
import type { MeasureDependencies, PersonRecord } from "./ports";
import { readReport } from "./report";
import { readTeamTable } from "./team-table";
import { readTenurePage } from "./tenure-page";

export type ExportFile = { readonly name: string; readonly text: string };

/** One of a person's tables; of the evidence, all or what speaks of one competency. */
type OfPerson = { readonly table: PersonTable; readonly competency?: string | null };

type At = { readonly at: Date };

export async function exportTeam(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: At & { readonly query: TeamQuery },
): Promise<Result<ExportFile, "not-allowed">> {
  if (!canSomewhere(viewer, "export-table")) return fail("not-allowed");
  const page = await readTeamTable(deps, viewer, question);
  return page.ok ? succeed(fileOf("team", tables.teamCsv(page.value), { viewer, ...question })) : page;
}

export async function exportCohorts(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: At & { readonly table: CohortTable },
): Promise<Result<ExportFile, "not-allowed">> {
  if (!canSomewhere(viewer, "export-table")) return fail("not-allowed");
  const page = await readCohortPage(deps, viewer, question.at);
  if (!page.ok) return page;
  const make = question.table === "cohorts" ? tables.cohortsCsv : tables.exposureCsv;
  return succeed(fileOf(question.table, make(page.value), { viewer, ...question }));
}

export async function exportTenure(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: At & { readonly table: TenureTable; readonly months: TenureSpan },
): Promise<Result<ExportFile, "not-allowed">> {
  if (!canSomewhere(viewer, "export-table")) return fail("not-allowed");
  const page = await readTenurePage(deps, viewer, question);
  if (!page.ok) return page;
  const make = { moves: tables.movesCsv, months: tables.monthsCsv, bands: tables.bandsCsv }[question.table];
  return succeed(fileOf(`tenure-${question.table}`, make(page.value), { viewer, ...question }));
}

/** A learner's own tables: whoever may read them may keep them. */
export async function exportOwn(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: At & OfPerson,
): Promise<Result<ExportFile, PersonFailure>> {
  const own = await findOwn(deps, viewer);
  return own.ok ? succeed(await personFile(deps, own.value, { viewer, ...question })) : own;
}

export async function exportPerson(
  deps: MeasureDependencies,
  viewer: Viewer,
  question: At & OfPerson & { readonly accountId: string },
): Promise<Result<ExportFile, PersonFailure>> {
  if (!canSomewhere(viewer, "export-table")) return fail("not-allowed");
  const found = await findPerson(deps, viewer, question.accountId);
  return found.ok ? succeed(await personFile(deps, found.value, { viewer, ...question })) : found;
}

type Wanted = At & OfPerson & { readonly viewer: Viewer };

async function personFile(
  deps: MeasureDependencies,
  person: PersonRecord,
  wanted: Wanted,
): Promise<ExportFile> {
  const name = `${wanted.table}-${person.name}`;
  if (wanted.table === "evidence") {
    const competencies = await deps.content.current("competency");
    const titles = new Map(competencies.map(({ slug, body }) => [slug, body.title]));
    const all = await readAllHistory(deps, person, wanted.at);
    const { competency = null } = wanted;
    const rows = all.filter((row) => competency === null || row.competency === competency);
    return fileOf(name, tables.evidenceCsv(rows, titles), wanted);
  }
  const today = dayIn(wanted.viewer.timeZone, wanted.at);
  const report = await readReport(deps, person, { at: wanted.at, today });
  const make = {
    competencies: tables.competenciesCsv,
    attempts: tables.attemptsCsv,
    quizzes: tables.quizzesCsv,
    steps: tables.stepsCsv,
  }[wanted.table];
  return fileOf(name, make(report), wanted);
}

function fileOf(subject: string, table: CsvTable, { viewer, at }: At & { viewer: Viewer }): ExportFile {
  const plain = subject
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return { name: `composure-${plain}-${dayIn(viewer.timeZone, at)}.csv`, text: toCsv(table) };
}
