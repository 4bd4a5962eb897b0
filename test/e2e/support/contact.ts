/**
 * Playing a contact through its desktop, as an agent does: the composer, the
 * tools' forms, hold, the end and the note.
 */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { PlayStep } from "#prisma/seed/demo/plays";

const ScenarioSchema = z.object({
  title: z.string(),
  tools: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.string(),
      fields: z.array(z.object({ key: z.string(), label: z.string(), kind: z.string() })).default([]),
    }),
  ),
});
export type ScenarioFace = z.infer<typeof ScenarioSchema>;

/** The title and the tools of a scenario, from its content file. */
export async function readScenario(slug: string): Promise<ScenarioFace> {
  return ScenarioSchema.parse(parse(await readFile(`content/scenarios/${slug}.yaml`, "utf8")));
}

/** One line of the conversation as the screen reader gets it. */
export type ShownLine = { readonly by: "agent" | "customer"; readonly text: string };

export type Desk = {
  readonly log: Locator;
  readonly composer: Locator;
  /** What was said so far, in order. */
  readonly lines: () => Promise<ShownLine[]>;
  /** Says a line and waits until the customer has answered it or has left. */
  readonly say: (text: string) => Promise<void>;
  readonly take: (step: PlayStep) => Promise<void>;
  readonly isOver: () => Promise<boolean>;
  readonly end: () => Promise<void>;
  readonly writeNote: (text: string) => Promise<void>;
};

/** Starts a scenario for practice from the list, and waits for the customer's first line. */
export async function startPractice(page: Page, scenario: ScenarioFace): Promise<Desk> {
  await page.goto("/practise");
  await page.getByRole("button", { name: `Practise ${scenario.title}` }).click();
  await page.waitForURL(/\/attempts\/[^/]+$/);
  const desk = deskOf(page, scenario);
  await customerLines(desk, 1);
  return desk;
}

/** The desktop that is open on a page. */
export function deskOf(page: Page, scenario: ScenarioFace): Desk {
  const log = page.getByRole("log");
  const composer = page.getByLabel(/^Your answer to/);
  const note = page.getByLabel("Note for the next colleague");
  const isOver = () => page.getByRole("region", { name: "After the contact" }).isVisible();
  const lines = () => linesIn(log);

  async function say(text: string) {
    const before = await lines();
    await composer.fill(text);
    await composer.press("Enter");
    await expect
      .poll(
        async () => {
          const now = (await lines()).slice(before.length);
          const hasAnswer = now.some((line) => line.by === "customer");
          return now[0]?.text === text && (hasAnswer || (await isOver()));
        },
        { timeout: 60_000, interval: 20, message: `an answer to "${text}"` },
      )
      .toBe(true);
  }

  async function take(step: PlayStep) {
    if ("say" in step) return await say(step.say);
    if ("tool" in step) return await useTool(page, scenario, step);
    throw new Error(`No test takes a step such as ${JSON.stringify(step)}.`);
  }

  async function end() {
    await page.getByRole("button", { name: "End", exact: true }).click();
    await page.getByRole("button", { name: "End the contact" }).click();
    await note.waitFor();
  }

  async function writeNote(text: string) {
    await note.fill(text);
    await page.getByRole("button", { name: "Save and read the debrief" }).click();
    await page.waitForURL(/\/debrief$/);
  }

  return { log, composer, lines, say, take, isOver, end, writeNote };
}

/** Waits until the customer has said so many lines. */
export async function customerLines(desk: Desk, count: number): Promise<void> {
  const said = async () => (await desk.lines()).filter((line) => line.by === "customer").length;
  await expect.poll(said, { timeout: 60_000, interval: 20 }).toBe(count);
}

async function linesIn(log: Locator): Promise<ShownLine[]> {
  const spoken = await log.locator("p:has(> span.sr-only)").allTextContents();
  return spoken.map((line) => {
    const [, speaker = "", text = ""] = /^([^:]+): ([\s\S]*)$/.exec(line) ?? [];
    return { by: speaker === "You" ? "agent" : "customer", text };
  });
}

type ToolStep = Extract<PlayStep, { tool: string }>;

async function useTool(page: Page, scenario: ScenarioFace, { tool, input }: ToolStep): Promise<void> {
  const face = scenario.tools.find((each) => each.id === tool);
  if (face === undefined) throw new Error(`${scenario.title} has no tool ${tool}.`);
  const card = page.locator("details", { has: page.locator("summary", { hasText: face.label }) });
  if ((await card.getAttribute("open")) === null) await card.locator("summary").click();
  for (const field of face.fields) {
    const control = card.getByLabel(field.label, { exact: true });
    if (field.kind === "choice") await control.selectOption(input[field.key] ?? "");
    else await control.fill(input[field.key] ?? "");
  }
  const heading = page.getByRole("heading", { name: "Done in this contact" });
  const done = heading.locator("xpath=following-sibling::ol/li");
  const before = await done.count();
  await card.getByRole("button").click();
  await expect.poll(() => done.count(), { timeout: 20_000 }).toBe(before + 1);
}
