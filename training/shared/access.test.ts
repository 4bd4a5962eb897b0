import { describe, expect, it } from "vitest";
import {
  CAPABILITIES,
  type Capability,
  can,
  canSomewhere,
  isRole,
  isWithin,
  RELATIONS,
  type Relation,
  ROLES,
  type Role,
  reachOf,
  type Subject,
  type Viewer,
} from "./access";

const SUBJECTS: Record<Relation, Subject> = {
  own: { accountId: "me", teamId: "returns" },
  team: { accountId: "somebody-in-returns", teamId: "returns" },
  other: { accountId: "somebody-in-billing", teamId: "billing" },
};

function viewerWith(...roles: Role[]): Viewer {
  return {
    accountId: "me",
    name: "Mo",
    email: "mo@example.com",
    roles,
    managedTeamIds: ["returns"],
    teamId: null,
    timeZone: "UTC",
  };
}

/** The whole table: for each capability and role, yes or no towards own, team and other. */
const EXPECTED: Record<Capability, Record<Role, string>> = {
  "take-training": { learner: "yes no no", trainer: "yes no no", manager: "no no no", admin: "no no no" },
  "read-own-progress": { learner: "yes no no", trainer: "yes no no", manager: "no no no", admin: "no no no" },
  "read-attempt": { learner: "yes no no", trainer: "yes yes yes", manager: "yes yes no", admin: "no no no" },
  "read-private-attempt": {
    learner: "yes no no",
    trainer: "yes no no",
    manager: "yes no no",
    admin: "no no no",
  },
  "read-person": {
    learner: "yes no no",
    trainer: "yes yes yes",
    manager: "yes yes no",
    admin: "yes yes yes",
  },
  "read-team-measures": {
    learner: "no no no",
    trainer: "yes yes yes",
    manager: "no yes no",
    admin: "yes yes yes",
  },
  "read-cohort-measures": {
    learner: "no no no",
    trainer: "yes yes yes",
    manager: "no yes no",
    admin: "yes yes yes",
  },
  "read-tenure": { learner: "no no no", trainer: "no no no", manager: "no yes no", admin: "yes yes yes" },
  "export-table": { learner: "no no no", trainer: "yes yes yes", manager: "no yes no", admin: "yes yes yes" },
  "overrule-finding": {
    learner: "no no no",
    trainer: "no yes yes",
    manager: "no no no",
    admin: "no no no",
  },
  "read-library": { learner: "no no no", trainer: "yes yes yes", manager: "no no no", admin: "no no no" },
  "manage-people": { learner: "no no no", trainer: "no no no", manager: "no no no", admin: "yes yes yes" },
  "manage-teams": { learner: "no no no", trainer: "no no no", manager: "no no no", admin: "yes yes yes" },
  "manage-voice": { learner: "no no no", trainer: "no no no", manager: "no no no", admin: "yes yes yes" },
  "make-reset-link": { learner: "no no no", trainer: "no no no", manager: "no no no", admin: "no yes yes" },
};

const cells = CAPABILITIES.flatMap((capability) =>
  ROLES.map((role) => [role, capability, EXPECTED[capability][role]] as const),
);

describe("can", () => {
  it.each(cells)("answers for a %s who wants to %s (own, team, other): %s", (role, capability, expected) => {
    const answers = RELATIONS.map((relation) =>
      can(viewerWith(role), capability, SUBJECTS[relation]) ? "yes" : "no",
    );
    expect(answers.join(" ")).toBe(expected);
  });

  it("refuses everything to a person without any role", () => {
    const allowed = CAPABILITIES.filter((capability) =>
      RELATIONS.some((relation) => can(viewerWith(), capability, SUBJECTS[relation])),
    );
    expect(allowed).toEqual([]);
  });

  it("lets one role of several be enough", () => {
    expect(can(viewerWith("learner", "trainer"), "read-attempt", SUBJECTS.other)).toBe(true);
  });

  it("lets no trainer overrule a finding of their own, even in a team they manage", () => {
    expect(can(viewerWith("trainer", "manager"), "overrule-finding", SUBJECTS.own)).toBe(false);
  });

  it("treats a question without a subject as one about anybody else", () => {
    expect(can(viewerWith("manager"), "read-team-measures")).toBe(false);
    expect(can(viewerWith("admin"), "manage-people")).toBe(true);
  });

  it("does not take a missing account for the viewer's own", () => {
    expect(can(viewerWith("learner"), "read-attempt", { accountId: null })).toBe(false);
  });
});

describe("reachOf", () => {
  it("limits a manager to their teams and themselves", () => {
    expect(reachOf(viewerWith("manager"), "read-person")).toEqual({
      everyone: false,
      teamIds: ["returns"],
      accountId: "me",
    });
  });

  it("lets a trainer read everyone", () => {
    expect(reachOf(viewerWith("trainer"), "read-attempt").everyone).toBe(true);
  });

  it("covers the same people of other teams as can() allows", () => {
    const differing = cells.filter(([role, capability]) =>
      (["team", "other"] as const).some(
        (relation) =>
          isWithin(reachOf(viewerWith(role), capability), SUBJECTS[relation]) !==
          can(viewerWith(role), capability, SUBJECTS[relation]),
      ),
    );
    expect(differing).toEqual([]);
  });
});

describe("canSomewhere", () => {
  it("shows the team page to a manager of a team and not to a manager of none", () => {
    const withoutTeams = { ...viewerWith("manager"), managedTeamIds: [] };
    expect(canSomewhere(viewerWith("manager"), "read-team-measures")).toBe(true);
    expect(canSomewhere(withoutTeams, "read-team-measures")).toBe(false);
  });

  it("hides the library from learners", () => {
    expect(canSomewhere(viewerWith("learner"), "read-library")).toBe(false);
  });
});

describe("isRole", () => {
  it("knows the four roles and nothing else", () => {
    expect(["learner", "trainer", "manager", "admin", "owner", ""].filter(isRole)).toEqual([...ROLES]);
  });
});
