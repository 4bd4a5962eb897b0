import { describe, expect, it } from "vitest";
import { navigationFor } from "./navigation";

function titles(...roles: Parameters<typeof navigationFor>[0]) {
  return navigationFor(roles).map((section) => section.title);
}

describe("navigationFor", () => {
  it("gives a learner the training and nothing else", () => {
    expect(titles("learner")).toEqual(["Training"]);
  });

  it("gives a trainer their own training after the coaching and the measures, without the ledger", () => {
    expect(titles("trainer")).toEqual(["Coaching", "Measures", "Training"]);
    const places = navigationFor(["trainer"]).flatMap((section) => section.destinations);
    expect(places.map((place) => place.to)).not.toContain("/tenure");
  });

  it("gives a manager the attempts of their people, without the content", () => {
    expect(titles("manager")).toEqual(["Measures", "Coaching"]);
    const places = navigationFor(["manager"]).flatMap((section) => section.destinations);
    expect(places.map((place) => place.to)).toContain("/attempts");
    expect(places.map((place) => place.to)).not.toContain("/library");
  });

  it("gives an admin the measures beside the site", () => {
    expect(titles("admin")).toEqual(["Site", "Measures"]);
  });

  it("names no section twice for somebody with all roles", () => {
    expect(titles("learner", "trainer", "manager", "admin")).toEqual([
      "Site",
      "Measures",
      "Coaching",
      "Training",
    ]);
  });
});
