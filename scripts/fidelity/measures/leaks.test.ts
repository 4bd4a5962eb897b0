import { describe, expect, it } from "vitest";
import { agentSaid, buildPlayedContact, customerSaid } from "#test/builders/played-contact";
import { leaksIn, says } from "./leaks";

const leakedIn = (...turns: Parameters<typeof buildPlayedContact>[0]): string[] =>
  leaksIn([buildPlayedContact(turns)]).map((leak) => leak.fact);

describe("leaksIn", () => {
  it("finds a hidden value that the mind has not let out", () => {
    expect(leakedIn(customerSaid("Harriet signed for it"))).toEqual(["neighbour"]);
  });

  it("finds a truth that is told while only the claim is out", () => {
    expect(leakedIn(customerSaid("it went to the old flat", { known: { moved: "claim" } }))).toEqual([
      "moved",
    ]);
  });

  it("finds a code however it is typed", () => {
    expect(leakedIn(customerSaid("55 81 03"))).toEqual(["order-number"]);
  });

  it("finds nothing once it is out, or after the agent has said it", () => {
    expect(leakedIn(customerSaid("55-8103", { known: { "order-number": "truth" } }))).toEqual([]);
    expect(leakedIn(agentSaid("Harriet signed."), customerSaid("who's Harriet"))).toEqual([]);
  });

  it("takes what is told freely for no secret", () => {
    expect(leakedIn(customerSaid("a brass lamp"))).toEqual([]);
  });
});

describe("says", () => {
  it("wants whole words", () => {
    expect([says("the oldest flats", "the old flat"), says("The old flat!", "the old flat")]).toEqual([
      false,
      true,
    ]);
  });
});
