/**
 * Answering items as a learner does, by the key in the content files. Items are
 * found by their question; a page never says which one it is.
 */
import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import { parse } from "yaml";
import { z } from "zod";

const Option = z.object({ id: z.string(), text: z.string() });
const ItemSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("single-choice"), stem: z.string(), options: z.array(Option), key: z.string() }),
  z.object({
    type: z.literal("multiple-choice"),
    stem: z.string(),
    options: z.array(Option),
    keys: z.array(z.string()),
  }),
  z.object({ type: z.literal("true-false"), stem: z.string(), key: z.boolean() }),
  z.object({ type: z.literal("ordering"), stem: z.string(), elements: z.array(Option) }),
  z.object({
    type: z.literal("matching"),
    stem: z.string(),
    pairs: z.array(z.object({ left: z.string(), right: z.string() })),
  }),
  z.object({
    type: z.literal("cloze"),
    stem: z.string(),
    gaps: z.array(z.object({ id: z.string(), mode: z.string(), accept: z.array(z.string()) })),
  }),
  z.object({ type: z.literal("spot-the-mistake"), stem: z.string(), keys: z.array(z.number()) }),
]);
export type KeyedItem = z.infer<typeof ItemSchema>;

/** The items that a module's quiz draws from. */
export async function readItems(module: string): Promise<KeyedItem[]> {
  return z.array(ItemSchema).parse(parse(await readFile(`content/items/${module}.yaml`, "utf8")));
}

/** The item of the check in a lesson. */
export async function readCheck(module: string, lesson: string): Promise<KeyedItem> {
  const text = await readFile(`content/modules/${module}/${lesson}.md`, "utf8");
  const block = /```check\n([\s\S]*?)```/.exec(text)?.[1];
  return ItemSchema.parse(parse(block ?? ""));
}

/** Fills in the right answer to the item that stands in the form; does not send it. */
export async function answerRightly(form: Locator, items: readonly KeyedItem[]): Promise<void> {
  const asked = (await form.locator("legend").first().textContent()) ?? "";
  const item = items.find((each) => asked.startsWith(withoutMarks(each.stem)));
  if (item === undefined) throw new Error(`No item asks "${asked}".`);
  await fill(form, item);
}

type Of<Type extends KeyedItem["type"]> = Extract<KeyedItem, { type: Type }>;

async function fill(form: Locator, item: KeyedItem): Promise<void> {
  switch (item.type) {
    case "single-choice":
      return await form.locator(`input[name="option"][value="${item.key}"]`).check();
    case "true-false":
      return await form.getByRole("radio", { name: item.key ? "True" : "False" }).check();
    case "multiple-choice":
      return await checkAll(form, "options", item.keys);
    case "spot-the-mistake":
      return await checkAll(form, "line", item.keys);
    case "ordering":
      return await putInOrder(form, item);
    case "matching":
      return await match(form, item);
    case "cloze":
      return await fillGaps(form, item);
  }
}

async function checkAll(form: Locator, name: string, values: readonly (string | number)[]): Promise<void> {
  for (const value of values) await form.locator(`input[name="${name}"][value="${value}"]`).check();
}

/** From the first place on: what is placed already stays where it is. */
async function putInOrder(form: Locator, { elements }: Of<"ordering">): Promise<void> {
  for (const [place, { text }] of elements.entries())
    await form.getByLabel(`Place of: ${text}`).selectOption(String(place + 1));
}

async function match(form: Locator, { pairs }: Of<"matching">): Promise<void> {
  for (const { left, right } of pairs)
    await form.getByLabel(withoutMarks(left)).selectOption({ label: withoutMarks(right) });
}

async function fillGaps(form: Locator, { gaps }: Of<"cloze">): Promise<void> {
  for (const { id, mode, accept } of gaps) {
    const gap = form.locator(`[name="gap-${id}"]`);
    if (mode === "typed") await gap.fill(accept[0] ?? "");
    else await gap.selectOption(accept[0] ?? "");
  }
}

function withoutMarks(text: string): string {
  return text.replace(/\*+([^*]+)\*+/g, "$1");
}
