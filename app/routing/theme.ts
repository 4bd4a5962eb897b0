/**
 * The theme a reader chose, kept in a cookie so that the server renders the first
 * page in it. "system" (the default) leaves the choice to the browser's own setting.
 */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const COOKIE_NAME = "composure-theme";
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** True for one of the three theme names. */
function isTheme(text: string | undefined): text is Theme {
  return THEMES.some((theme) => theme === text);
}

/** The theme in a Cookie header; "system" where there is none or it is not one of ours. */
export function themeFromCookies(header: string | null): Theme {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim().split("="));
  const value = pairs.find(([name]) => name === COOKIE_NAME)?.[1];
  return isTheme(value) ? value : "system";
}

/** The Set-Cookie header that keeps the choice for a year. It holds nothing worth hiding. */
export function themeCookie(theme: Theme): string {
  return `${COOKIE_NAME}=${theme}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`;
}
