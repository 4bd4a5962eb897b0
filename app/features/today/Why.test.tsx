import { expect, it } from "vitest";
import type { Task } from "#server/usecases/today/index";
import { renderPage } from "#test/render-page";
import { Why } from "./Why";

const TASK: Task = {
  kind: "scenario",
  scenario: "guest-checkout",
  mode: "practice",
  customer: "Dele Okafor",
  passScore: null,
  best: null,
  title: "Guest checkout",
  minutes: 8,
  reason: { kind: "suggested", suggestion: { kind: "just-above", slug: "guest-checkout", chance: 0.64 } },
};

it("says that the path is done and how likely this contact is to be passed", async () => {
  const markup = await renderPage(<Why task={TASK} hasPath />);
  expect(markup).toContain("Your path is done.");
  expect(markup).toContain("you would pass this one about 6 times in 10: hard enough to learn from");
});

it("says nothing of a path to somebody who has none", async () => {
  const suggestion = { kind: "gentlest", slug: "guest-checkout" } as const;
  const markup = await renderPage(
    <Why task={{ ...TASK, reason: { kind: "suggested", suggestion } }} hasPath={false} />,
  );
  expect(markup).not.toContain("path");
  expect(markup).toContain("the gentlest customer we have");
});
