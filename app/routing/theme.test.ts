import { describe, expect, it } from "vitest";
import { themeCookie, themeFromCookies } from "./theme";

describe("themeFromCookies", () => {
  it("reads back the theme that was kept", () => {
    const cookie = themeCookie("dark").split(";")[0] ?? "";
    expect(themeFromCookies(`a=1; ${cookie}; b=2`)).toBe("dark");
  });

  it.each([null, "", "composure-theme=", "composure-theme=neon", "other-composure-theme=dark", "=;;="])(
    "follows the system for the header %j",
    (header) => {
      expect(themeFromCookies(header)).toBe("system");
    },
  );
});
