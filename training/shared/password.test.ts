import { describe, expect, it } from "vitest";
import { passwordProblem, passwordStrength } from "./password";

const SAM = { name: "Sam Okafor", email: "sam.okafor@example.com" };

describe("passwordProblem", () => {
  it.each(["", "short", "ninechars"])("refuses %j, which has fewer than 10 characters", (password) => {
    expect(passwordProblem(password, SAM)).toBe("too-short");
  });

  it("counts characters and not their bytes", () => {
    expect(passwordProblem("🦦🦦🪁🦦🌧🪁🌧🦦🪁", SAM)).toBe("too-short");
    expect(passwordProblem("🦦🌊🪁🦔🌧🪵🌧🦦🪁🍐", SAM)).toBeUndefined();
  });

  it("refuses one of 201 characters and accepts one of 200", () => {
    const words = "tall otters sing ".repeat(20);
    expect(passwordProblem(words.slice(0, 201), SAM)).toBe("too-long");
    expect(passwordProblem(words.slice(0, 200), SAM)).toBeUndefined();
  });

  it.each([
    "password123",
    "P@ssw0rd!!",
    "Welcome2026!",
    "qwertyuiop",
    "iloveyou12345",
    "ADMIN123456",
    "1234letmein",
  ])("refuses %j, which somebody else would try first", (password) => {
    expect(passwordProblem(password, SAM)).toBe("too-common");
  });

  it.each([
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "1234567890",
    "0987654321",
    "abcdefghijkl",
    "asdfghjklasdf",
    "qwer1234asdf",
  ])("refuses %j, a run or a repetition", (password) => {
    expect(passwordProblem(password, SAM)).toBe("too-regular");
  });

  it("refuses digits alone", () => {
    expect(passwordProblem("4471920586", SAM)).toBe("only-digits");
  });

  it.each(["SamOkafor2026", "okafor.sam!!", "samsamsam-1"])(
    "refuses %j, made of the person's own name",
    (password) => {
      expect(passwordProblem(password, SAM)).toBe("about-you");
    },
  );

  it.each(["rain on a tin roof", "sam-likes-purple-otters", "kT9#vq2Lx!", "contraseña larga"])(
    "accepts %j",
    (password) => {
      expect(passwordProblem(password, SAM)).toBeUndefined();
    },
  );
});

describe("passwordStrength", () => {
  it("calls a refused password refused and says what to do", () => {
    expect(passwordStrength("short", SAM)).toEqual({
      level: "refused",
      hint: "Use at least 10 characters. Three or four unrelated words work well.",
    });
  });

  it("calls ten mixed characters fair, fifteen good and several words strong", () => {
    expect(passwordStrength("kT9#vq2Lx!", SAM).level).toBe("fair");
    expect(passwordStrength("rain on tin cup", SAM).level).toBe("good");
    expect(passwordStrength("rain on a tin roof, slowly", SAM).level).toBe("strong");
  });

  it("does not call a long password of few different characters strong", () => {
    expect(passwordStrength("hahahahoho hahahaho ho", SAM).level).not.toBe("strong");
  });
});
