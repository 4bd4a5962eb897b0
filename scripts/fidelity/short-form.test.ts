/**
 * The short form of `npm run fidelity`: a round of contacts in every scenario, with
 * the linear ear and the voice without its model, so that it is quick and the same
 * on every machine. What must never happen does not happen.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type Faults, faultsIn } from "./figures";
import { openCast } from "./playing/open-cast";
import { playAll } from "./playing/play-all";
import { customerTurnsOf, type PlayedContact } from "./playing/played";

const LEAST_TURNS = 120;
let contacts: readonly PlayedContact[] = [];
let faults: Faults;
let scenarios = 0;

beforeAll(async () => {
  const cast = await openCast({ models: false });
  scenarios = cast.scenarios.length;
  contacts = await playAll(cast, { turns: LEAST_TURNS, seed: 3, manners: ["good", "turning"] });
  await cast.close();
  faults = faultsIn(contacts);
}, 60_000);

describe("customers in every scenario", () => {
  it("are played for at least 120 lines", () => {
    const turns = contacts.reduce((sum, contact) => sum + customerTurnsOf(contact).length, 0);

    expect(turns).toBeGreaterThanOrEqual(LEAST_TURNS);
    expect(new Set(contacts.map((contact) => contact.compiled.scenario.slug)).size).toBe(scenarios);
  });

  it("say no number, amount, date, name or promise without ground", () => {
    expect(faults.ungrounded.examples).toEqual([]);
  });

  it("leak no hidden fact", () => {
    expect(faults.leaks.examples).toEqual([]);
  });

  it("stay customers", () => {
    expect(faults.roleFlips.examples).toEqual([]);
  });

  it("say nothing twice", () => {
    expect(faults.repeats.examples).toEqual([]);
  });
});
