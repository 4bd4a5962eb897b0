import { expect, it } from "vitest";
import { renderPage } from "#test/render-page";
import { AccountMenu } from "./AccountMenu";

const VIEWER = {
  accountId: "nia",
  name: "Nia Abara Adeyemi",
  email: "nia@larkfield.example",
  roles: ["learner" as const],
};

/** The account button's accessible name and the text that is drawn on it. */
async function buttonOf(isNameHidden: boolean): Promise<{ name: string; seen: string }> {
  const menu = <AccountMenu id="account" corner="top-right" isNameHidden={isNameHidden} />;
  const markup = await renderPage(menu, { viewer: VIEWER });
  const button = /<button[^>]*popovertarget="account"[^>]*>.*?<\/button>/s.exec(markup)?.[0] ?? "";
  const label = /^<button[^>]*aria-label="([^"]*)"/.exec(button)?.[1];
  const textOf = (part: string) => part.replace(/<[^>]*>/g, "").trim();
  const withoutPictures = button.replace(/<svg.*?<\/svg>/gs, "");
  return {
    name: label ?? textOf(withoutPictures),
    seen: isNameHidden ? textOf(button) : textOf(withoutPictures),
  };
}

it.each([true, false])("is named with what can be seen on it (name hidden: %s)", async (isNameHidden) => {
  const { name, seen } = await buttonOf(isNameHidden);
  expect(seen).toBe(isNameHidden ? "NA" : VIEWER.name);
  expect(name.startsWith(seen)).toBe(true);
  expect(name).toContain(VIEWER.name);
});
