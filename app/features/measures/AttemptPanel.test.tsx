import { expect, it } from "vitest";
import type { AttemptRow } from "#server/usecases/measures/index";
import { renderPage } from "#test/render-page";
import { AttemptPanel } from "./AttemptPanel";

const PLAYED: AttemptRow = {
  id: "played",
  scenario: "Guest checkout",
  mode: "assessed",
  isBranch: false,
  hintsAsked: 0,
  endedAt: "2026-03-02T09:00:00.000Z",
  outcome: "resolved",
  score: 0.8,
};
const STOPPED: AttemptRow = { ...PLAYED, id: "stopped", outcome: "stopped", score: null };

/** Where the rows lead to, and what stands in them. */
async function shown(who: { isOwn: boolean; mayRead: boolean }) {
  const panel = <AttemptPanel rows={[STOPPED, PLAYED]} exportTo="/table.csv" {...who} />;
  const markup = await renderPage(panel);
  return { markup, links: [...markup.matchAll(/href="(\/attempts[^"]*)"/g)].map(([, to]) => to) };
}

it("tells that a contact was stopped, and leads nobody but its learner there", async () => {
  const others = await shown({ isOwn: false, mayRead: true });
  expect(others.markup).toContain("Stopped");
  expect(others.markup).not.toContain("not assessed");
  expect(others.links).toEqual(["/attempts/played/debrief"]);
  expect((await shown({ isOwn: true, mayRead: true })).links).toEqual([
    "/attempts/stopped",
    "/attempts/played/debrief",
  ]);
});

it("leads nowhere for those who read measures but no conversations", async () => {
  expect((await shown({ isOwn: false, mayRead: false })).links).toEqual([]);
});
