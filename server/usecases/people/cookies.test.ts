import { describe, expect, it } from "vitest";
import { clearCookie, cookieIn, seal, setCookie, unseal } from "./cookies";
import { signWith } from "./secrets";

const sign = signWith("a secret of this installation");

describe("seal and unseal", () => {
  it("gives back what it sealed", () => {
    expect(unseal(sign, "session", seal(sign, "session", "abc"))).toBe("abc");
  });

  it("refuses altered text, an altered signature, a missing one and anything attached", () => {
    const sealed = seal(sign, "session", "abc");
    const altered = [`x${sealed}`, `${sealed}x`, "abc", "abc.", ".abc", "", `${sealed}.more`, undefined];
    expect(altered.map((each) => unseal(sign, "session", each))).toEqual(altered.map(() => undefined));
  });

  it("refuses a signature of another purpose or another installation", () => {
    expect(unseal(sign, "session", seal(sign, "visitor", "abc"))).toBeUndefined();
    expect(unseal(signWith("another"), "session", seal(sign, "session", "abc"))).toBeUndefined();
  });
});

describe("cookieIn", () => {
  it("finds a cookie among others and takes no longer name for it", () => {
    expect(cookieIn("theme=dark; composure_session=abc.def; other=1", "composure_session")).toBe("abc.def");
    expect(cookieIn("my_composure_session=abc", "composure_session")).toBeUndefined();
    expect(cookieIn(undefined, "composure_session")).toBeUndefined();
  });
});

describe("setCookie", () => {
  it("hides the cookie from scripts and other sites, and keeps it to https where the request came by https", () => {
    expect(setCookie("composure_session", "abc", { isSecure: true, maxAgeInS: 60 })).toBe(
      "composure_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure",
    );
    expect(setCookie("composure_visitor", "abc", { isSecure: false, maxAgeInS: null })).toBe(
      "composure_visitor=abc; Path=/; HttpOnly; SameSite=Lax",
    );
  });

  it("clears a cookie by letting it end now", () => {
    expect(clearCookie("composure_session", false)).toContain("Max-Age=0");
  });
});
