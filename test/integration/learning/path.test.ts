import { describe, expect, it } from "vitest";
import { later, MONDAY, openLearning } from "./learning-driver";

describe("the learn page", () => {
  it("shows the steps of a path: done, open and overdue", async () => {
    const test = await openLearning();
    const ann = await test.add("Ann");
    const path = await test.library.find("path", "first-week");
    await test.database.enrolment.create({
      data: { id: "e1", accountId: "ann", pathVersionId: path?.id ?? "", enrolledAt: MONDAY },
    });

    const before = await test.learning.learnPage(ann, later(MONDAY, 3 * 86_400));
    expect(before).toMatchObject({
      value: {
        paths: [
          {
            title: "Your first week",
            done: 0,
            steps: [
              { title: "Say it back", state: "open", dueOn: "2026-03-11", isOverdue: true },
              { title: "The missing parcel", state: "locked", dueOn: "2026-03-14", isOverdue: false },
            ],
          },
        ],
        modules: [
          {
            slug: "say-it-back",
            competencies: ["Listening"],
            progress: { state: "new", next: { kind: "lesson", slug: "first-words" } },
          },
        ],
      },
    });

    const scenario = await test.library.find("scenario", "missing-parcel");
    const attempt = {
      accountId: "ann",
      scenarioVersionId: scenario?.id ?? "",
      scenarioSlug: "missing-parcel",
      seed: 1,
      startedAt: MONDAY,
      outcome: "resolved",
    };
    await test.database.attempt.create({
      data: { ...attempt, id: "p", mode: "practice", endedAt: MONDAY, score: 0.9 },
    });
    expect(await test.learning.learnPage(ann, MONDAY)).toMatchObject({ value: { paths: [{ done: 0 }] } });
    await test.database.attempt.create({
      data: { ...attempt, id: "a", mode: "assessed", endedAt: MONDAY, score: 0.6 },
    });
    expect(await test.learning.learnPage(ann, MONDAY)).toMatchObject({
      value: { paths: [{ done: 1, steps: [{ state: "open" }, { state: "done" }] }] },
    });
  });
});
