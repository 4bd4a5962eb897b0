import { describe, expect, it } from "vitest";
import { isStaticPath, pagePath } from "./static-paths";

describe("isStaticPath", () => {
  it.each([
    "/assets/root-abc.js",
    "/favicon.ico",
    "/__manifest",
    "/@vite/client",
    "/app/root.tsx",
    "/fonts/a.woff2",
  ])("counts %s among the files", (path) => {
    expect(isStaticPath(path)).toBe(true);
  });

  it.each([
    "/",
    "/sign-in",
    "/sign-in.data",
    "/_root.data",
    "/admin/people",
    "/team/export.csv",
    "/apple",
    "/reset/abc",
  ])("counts %s among the pages", (path) => {
    expect(isStaticPath(path)).toBe(false);
  });
});

describe("pagePath", () => {
  it.each([
    ["/sign-in", "/sign-in"],
    ["/sign-in.data", "/sign-in"],
    ["/sign-in/", "/sign-in"],
    ["/_root.data", "/"],
    ["/", "/"],
  ])("takes %s for the page %s", (path, page) => {
    expect(pagePath(path)).toBe(page);
  });
});
