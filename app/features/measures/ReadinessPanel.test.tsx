import { expect, it } from "vitest";
import type { Report } from "#server/usecases/measures/index";
import { renderPage } from "#test/render-page";
import { ReadinessPanel } from "./ReadinessPanel";

/** The panel of somebody on the way, after so many assessed contacts. */
async function panelAfter(assessed: Report["assessed"]): Promise<string> {
  const report: Report = {
    mastery: { estimate: 0.6, low: 0.4, high: 0.8, evidence: 3 },
    verdict: "developing",
    standing: "on-the-way",
    readySince: null,
    competentOn: null,
    daysToCompetency: null,
    readiness: { reachedOn: null, scenarios: 0, daysHeld: 0, provableFrom: null },
    competencies: [],
    development: [],
    attempts: [],
    assessed,
    quizzes: [],
    paths: [],
  };
  return (await renderPage(<ReadinessPanel report={report} isOwn={false} name="Nia" />)).replaceAll(
    "<!-- -->",
    "",
  );
}

it("says how many assessed contacts were stopped, and nothing where none was", async () => {
  expect(await panelAfter({ ended: 7, stopped: 2 })).toContain(
    "2 of 7 assessed contacts were stopped. What stands here rests on the others.",
  );
  expect(await panelAfter({ ended: 7, stopped: 0 })).not.toContain("stopped");
});

it.each([
  [1, "The one assessed contact was stopped."],
  [2, "Both assessed contacts were stopped."],
  [3, "All 3 assessed contacts were stopped."],
])("rests on nothing where all %i were stopped", async (ended, sentence) => {
  const panel = await panelAfter({ ended, stopped: ended });
  expect(panel).toContain(sentence);
  expect(panel).not.toContain("rests on the others");
});
