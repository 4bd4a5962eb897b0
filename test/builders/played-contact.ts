/** A played contact for tests of the fidelity measures: the late parcel, line by line as the test writes it. */

import { buildCompiledScenario } from "#test/builders/compiled-scenario";
import type { Assessment } from "#training/assessment/index";
import type { AgentMove } from "#training/simulation/index";
import type { AgentTurn, CustomerTurn, PlayedContact } from "../../scripts/fidelity/playing/played";

/** An agent's line with these moves. */
export function agentSaid(text: string, moves: readonly AgentMove[] = ["inform"]): AgentTurn {
  return { by: "agent", text, moves };
}

/** A customer's line; say what differs from a written restatement at mood 2. */
export function customerSaid(text: string, parts: Partial<CustomerTurn> = {}): CustomerTurn {
  return {
    by: "customer",
    text,
    source: "written",
    act: "restate",
    mood: 2,
    reasons: [],
    known: {},
    released: [],
    written: [text],
    wasLastResort: false,
    ...parts,
  };
}

type Parts = {
  readonly manner?: string;
  readonly seed?: number;
  readonly score?: number;
  readonly findings?: Assessment["findings"];
};

/** A contact of these lines. */
export function buildPlayedContact(turns: PlayedContact["turns"], parts: Parts = {}): PlayedContact {
  const { manner = "average", seed = 1, score = 0.5, findings = [] } = parts;
  return {
    compiled: buildCompiledScenario(),
    manner,
    seed,
    turns,
    events: [],
    assessment: { rubric: "basics", outcome: "resolved", findings, score },
  };
}
