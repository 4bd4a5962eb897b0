/**
 * The people of the demo: Larkfield Care, an invented company that answers for
 * four others. Everything follows from the day the demo is loaded and from fixed
 * lists, so two installations of the same day hold the same people.
 *
 * Nobody here exists.
 */

import { shiftDay } from "#training/analytics/index";
import type { Role } from "#training/shared/access";
import { type Random, randomFrom } from "#training/shared/random";

export const DEMO_PASSWORD = "composure-demo";

export const DEMO_TEAMS = [
  { id: "team-broadband", name: "Broadband and Mobile" },
  { id: "team-cards", name: "Cards and Accounts" },
  { id: "team-shops", name: "Shops and Orders" },
  { id: "team-members", name: "Members and Renewals" },
] as const;

/** Cohorts by how many days ago they started, and how many started. */
export const DEMO_COHORTS = [
  { id: "cohort-1", daysAgo: 722, size: 11 },
  { id: "cohort-2", daysAgo: 596, size: 10 },
  { id: "cohort-3", daysAgo: 449, size: 11 },
  { id: "cohort-4", daysAgo: 309, size: 10 },
  { id: "cohort-5", daysAgo: 134, size: 10 },
  { id: "cohort-6", daysAgo: 9, size: 8 },
] as const;

export type DemoPerson = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
  readonly managesTeamId: string | null;
  readonly cohortId: string | null;
  readonly hiredOn: string;
  readonly leftOn: string | null;
  readonly leaveReason: "voluntary" | "involuntary" | null;
  /** 0 to 1: how well this person handles contacts on the first day. */
  readonly talent: number;
  /** 0 to 1: how regularly they train. */
  readonly diligence: number;
};

/** Who may sign in to look around, in the order in which they are shown. */
export const DEMO_SIGN_INS = [
  { role: "New hire", email: "nia@larkfield.example", name: "Nia Rowlands" },
  { role: "Veteran", email: "tomasz@larkfield.example", name: "Tomasz Wilk" },
  { role: "Trainer", email: "priya@larkfield.example", name: "Priya Raman" },
  { role: "Manager", email: "grace@larkfield.example", name: "Grace Adeyemi" },
  { role: "Admin", email: "owen@larkfield.example", name: "Owen Hale" },
] as const;

const TRAINERS = ["Priya Raman", "Callum Reid", "Sofia Marchetti"];
const MANAGERS = ["Grace Adeyemi", "Deepak Nair", "Hannah Llewellyn", "Marcus Obi"];

const AGENTS = [
  [
    "Tomasz Wilk",
    "Aisha Karim",
    "Ben Holloway",
    "Chloe Prentice",
    "Dwayne Forde",
    "Elin Hughes",
    "Farah Siddiqui",
    "Gareth Pugh",
    "Helena Costa",
    "Isaac Boateng",
    "Jodie Marsh",
  ],
  [
    "Kofi Mensah",
    "Laura Whitcombe",
    "Mihai Popescu",
    "Naomi Clarke",
    "Oliver Stubbs",
    "Pooja Shah",
    "Quentin Ashby",
    "Rosa Delgado",
    "Sean Gallagher",
    "Tanya Petrova",
  ],
  [
    "Umar Farooq",
    "Verity Lane",
    "Will Ketteridge",
    "Xanthe Morris",
    "Yusuf Demir",
    "Zoe Blackwood",
    "Adam Nowak",
    "Bronagh Kelly",
    "Cai Morgan",
    "Divya Menon",
    "Ellis Grant",
  ],
  [
    "Freya Sandhu",
    "George Tillman",
    "Hassan Ali",
    "Imogen Price",
    "Jamal Wright",
    "Kirsty Muir",
    "Leon Fischer",
    "Maya Okonkwo",
    "Nathan Briggs",
    "Orlaith Byrne",
  ],
  [
    "Paul Dacosta",
    "Queenie Lau",
    "Rhys Bevan",
    "Samira Haddad",
    "Theo Lambert",
    "Una McBride",
    "Viktor Hansen",
    "Wendy Acheampong",
    "Xavier Moreau",
    "Yvonne Tran",
  ],
  [
    "Nia Rowlands",
    "Archie Simms",
    "Beatriz Alves",
    "Connor Daly",
    "Dilnaz Rahimi",
    "Emma Fairley",
    "Femi Adebayo",
    "Greta Lindholm",
  ],
];

/** Days employed of those who left, by cohort and place in it. Most who leave early leave in the first three months. */
const LEFT_AFTER: readonly Readonly<Record<number, number>>[] = [
  { 2: 41, 4: 78, 6: 203, 7: 388, 9: 540, 10: 29 },
  { 1: 63, 3: 35, 5: 240, 8: 431, 9: 88 },
  { 2: 52, 5: 310, 7: 84, 9: 26 },
  { 3: 71, 6: 188, 8: 45 },
  { 4: 38, 8: 97 },
  {},
];

/** Everybody at Larkfield as of `today` (ISO date). */
export function demoPeople(today: string): readonly DemoPerson[] {
  return [
    ...officePeople(today),
    ...AGENTS.flatMap((names, cohort) => names.map((name, place) => agent({ name, cohort, place, today }))),
  ];
}

function officePeople(today: string): DemoPerson[] {
  const person = (name: string, role: Role, at: { teamId: string | null; daysAgo: number }): DemoPerson => ({
    ...identityOf(name),
    roles: [role],
    teamId: at.teamId,
    managesTeamId: role === "manager" ? at.teamId : null,
    cohortId: null,
    hiredOn: shiftDay(today, -at.daysAgo),
    leftOn: null,
    leaveReason: null,
    talent: 1,
    diligence: 0,
  });
  return [
    person("Owen Hale", "admin", { teamId: null, daysAgo: 2210 }),
    ...TRAINERS.map((name, index) => person(name, "trainer", { teamId: null, daysAgo: 1480 - index * 260 })),
    ...MANAGERS.map((name, index) =>
      person(name, "manager", { teamId: DEMO_TEAMS[index]?.id ?? null, daysAgo: 1900 - index * 210 }),
    ),
  ];
}

type Place = {
  readonly name: string;
  readonly cohort: number;
  readonly place: number;
  readonly today: string;
};

function agent({ name, cohort, place, today }: Place): DemoPerson {
  const random = randomFrom("larkfield", name);
  const start = DEMO_COHORTS[cohort];
  const hiredOn = shiftDay(today, -(start?.daysAgo ?? 0));
  const leftAfter = LEFT_AFTER[cohort]?.[place];
  return {
    ...identityOf(name),
    ...leaving(hiredOn, leftAfter, random),
    roles: ["learner"],
    teamId: teamFor(cohort, place),
    managesTeamId: null,
    cohortId: start?.id ?? null,
    hiredOn,
    talent: 0.25 + random.next() * 0.35,
  };
}

/** Nia and Tomasz come first in their cohorts and are on Grace's team, so that the demo sign-ins see each other. */
function teamFor(cohort: number, place: number): string | null {
  const index = place === 0 ? 0 : (place + cohort) % DEMO_TEAMS.length;
  return DEMO_TEAMS[index]?.id ?? null;
}

function leaving(
  hiredOn: string,
  leftAfter: number | undefined,
  random: Random,
): Pick<DemoPerson, "leftOn" | "leaveReason" | "diligence"> {
  if (leftAfter === undefined)
    return { leftOn: null, leaveReason: null, diligence: 0.55 + random.next() * 0.45 };
  const leaveReason = random.next() < 0.75 ? "voluntary" : "involuntary";
  return { leftOn: shiftDay(hiredOn, leftAfter), leaveReason, diligence: 0.2 + random.next() * 0.5 };
}

function identityOf(name: string): Pick<DemoPerson, "id" | "name" | "email"> {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  const isShown = DEMO_SIGN_INS.some((each) => each.name === name);
  const address = isShown ? first : `${first}.${rest.join("")}`;
  return { id: `demo-${first}-${rest.join("-")}`, name, email: `${address}@larkfield.example` };
}
