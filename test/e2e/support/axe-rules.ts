/** What the pages are held to: WCAG 2.2 AA and axe's own best practice. */
export const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
