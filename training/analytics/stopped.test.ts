import { expect, it } from "vitest";
import { assessedContactsOf, sumOfAssessed } from "./stopped";

it("counts assessed contacts, and those of them that were stopped", () => {
  const contacts = [
    { mode: "assessed", outcome: "resolved" },
    { mode: "assessed", outcome: "stopped" },
    { mode: "practice", outcome: "stopped" },
    { mode: "assessed", outcome: "walked" },
  ] as const;
  expect(assessedContactsOf(contacts)).toEqual({ ended: 3, stopped: 1 });
});

it("adds people up, and is nothing for nobody", () => {
  const counts = [
    { ended: 3, stopped: 1 },
    { ended: 2, stopped: 0 },
  ];
  expect(sumOfAssessed(counts)).toEqual({ ended: 5, stopped: 1 });
  expect(sumOfAssessed([])).toEqual({ ended: 0, stopped: 0 });
});
