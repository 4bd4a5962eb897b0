/**
 * Contacts and their debriefs over a real database, with the small scenario of
 * test/builders, three people of one team and a trainer. Contacts are played by
 * appending events, as the live contact does.
 */
import { randomUUID } from "node:crypto";
import type { Database } from "#server/db";
import { createAssessmentRepository } from "#server/repositories/assessments";
import { createAttemptRepository } from "#server/repositories/attempts";
import type { ContactDependencies, Scenarios } from "#server/usecases/contacts/ports";
import { createArticleSearch } from "#server/usecases/contacts/search-articles";
import { branchContact } from "#server/usecases/contacts/start-contact";
import { createDebriefs } from "#server/usecases/debriefs/index";
import { ContactRecord } from "#test/builders/contact-events";
import { buildRewrite } from "#test/builders/rewrite";
import { buildRubric } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import { openTestDatabase } from "#test/setup/database";
import { type CompiledScenario, CompiledScenarioSchema } from "#training/assessment/index";
import type { Role, Viewer } from "#training/shared/access";

export const MONDAY = new Date("2026-03-09T09:00:00Z");

const RUBRIC = buildRubric([
  { id: "heard", title: "Hears it", weight: 3, evidence: { kind: "moves", any: ["paraphrase"] } },
  { id: "plain", title: "Plain words", weight: 1, evidence: { kind: "no-moves", none: ["jargon"] } },
  { id: "civil", title: "Civil", fatal: true, evidence: { kind: "no-moves", none: ["rude"] } },
]);

export type DebriefTest = Awaited<ReturnType<typeof openDebriefs>>;

type NewPerson = { roles?: Role[]; teamId?: string; manages?: string[] };
type PlayOptions = { mode?: "practice" | "assessed"; startedAt?: Date; isPrivate?: boolean };

export async function openDebriefs() {
  const { database } = await openTestDatabase();
  const compiled = compile();
  const scenarios = scenariosWith(compiled);
  const attempts = createAttemptRepository(database);
  const clock = { now: MONDAY };
  const debriefs = createDebriefs({
    attempts,
    scenarios,
    assessments: createAssessmentRepository(database),
    rewrites: () => [buildRewrite()],
    now: () => clock.now,
  });
  await database.team.create({ data: { id: "east", name: "East" } });

  /** Keeps an attempt of this person with these events; assesses it when it has its note. */
  const play = async (viewer: Viewer, record: ContactRecord, options: PlayOptions = {}): Promise<string> => {
    const id = randomUUID();
    const { mode = "practice", startedAt = MONDAY, isPrivate = false } = options;
    const origin = { parentId: null, branchedAtEvent: null, intensity: "full" as const, isPrivate };
    const scenario = { scenarioVersionId: "scenario-1", scenarioSlug: compiled.scenario.slug };
    const attempt = { id, accountId: viewer.accountId, seed: 1, mode, startedAt, ...scenario, ...origin };
    await attempts.create(attempt, record.events.slice(0, 1));
    await attempts.append(id, 1, record.events.slice(1));
    if (record.events.some((event) => event.kind === "note-written")) await debriefs.assess(id, clock.now);
    return id;
  };

  const contacts: ContactDependencies = {
    attempts,
    scenarios,
    voice: { speak: async () => ({ text: "…", source: "written" }) },
    searchArticles: createArticleSearch(),
    ear: { hear: async () => ({ tagger: "none", moves: [] }) },
    rewrites: () => [],
    results: { all: async () => [] },
    difficulty: async () => undefined,
    assess: debriefs.assess,
    now: () => clock.now,
    newId: randomUUID,
    pace: 0,
    reportFault: (error) => {
      throw error;
    },
  };

  return {
    database,
    attempts,
    debriefs,
    clock,
    play,
    add: (name: string, person: NewPerson = {}) => addPerson(database, name, person),
    branch: (viewer: Viewer, attemptId: string, atEvent: number) =>
      branchContact(contacts, viewer, { attemptId, atEvent }),
  };
}

async function addPerson(database: Database, name: string, person: NewPerson): Promise<Viewer> {
  const accountId = name.toLowerCase();
  const { roles = ["learner"], teamId = null, manages = [] } = person;
  const email = `${accountId.replace(" ", ".")}@example.com`;
  await database.account.create({
    data: { id: accountId, email, name, teamId, hiredOn: "2026-03-02", createdAt: MONDAY },
  });
  return { accountId, name, email, roles, managedTeamIds: manages, teamId, timeZone: "Europe/London" };
}

function scenariosWith(compiled: CompiledScenario): Scenarios {
  const versionId = "scenario-1";
  return {
    current: async (slug) => (slug === compiled.scenario.slug ? { versionId, compiled } : undefined),
    all: async () => [compiled],
    version: async (id) => (id === versionId ? compiled : undefined),
  };
}

/** A contact in which the problem was not heard; its agent says this. */
export function poorContact(says = "Your order number?"): ContactRecord {
  return new ContactRecord()
    .opens()
    .agent(says, { unsure: ["jargon"] })
    .customer("forget it", { ends: "walked", mood: 4 })
    .notes("Customer left.");
}

/** A contact in which everything was done that the rubric asks for. */
export function goodContact(): ContactRecord {
  return new ContactRecord()
    .opens()
    .agent("The lamp, then, and not the bulb.", { moves: ["paraphrase"] })
    .customer("yes. thanks", { ends: "resolved", mood: 1 })
    .notes("Lamp sent again.");
}

function compile(): CompiledScenario {
  const { scenario, persona } = buildSetting();
  const text = { slug: "parcels", title: "Parcels", body: "Send it again." };
  return CompiledScenarioSchema.parse({
    scenario,
    persona,
    policy: { ...text, summary: "What we do." },
    articles: [text],
    rubric: RUBRIC,
    everyday: [],
  });
}
