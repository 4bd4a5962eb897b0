import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EnvironmentSchema, readEnvironment } from "./environment";

describe("readEnvironment", () => {
  it("needs nothing", () => {
    expect(readEnvironment({})).toMatchObject({
      PORT: 3000,
      HOST: "localhost",
      COMPOSURE_DEMO: true,
      NODE_ENV: "production",
    });
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readEnvironment({ PORT: "" }).PORT).toBe(3000);
  });

  const wrong: [string, string, string][] = [
    ["PORT", "web", "expected a port number from 0 to 65535"],
    ["PORT", "70000", "PORT"],
    ["DATABASE_URL", "postgres://localhost", "expected a file: address"],
    ["COMPOSURE_DEMO", "yes", "expected on or off"],
    ["COMPOSURE_VOICE", "cloud", "expected bundled, transformers, openai or off"],
    ["COMPOSURE_VOICE_WEIGHTS", "q3", "expected one of"],
    ["COMPOSURE_VOICE_URL", "localhost:11434", "expected an address"],
    ["COMPOSURE_VOICE_URL", "https://me:secret@host.example/v1", "without a name or password"],
    ["COMPOSURE_VOICE_KEY", "two words", "expected a key without spaces"],
    ["COMPOSURE_VOICE_TIME_LIMIT", "soon", "expected a number of seconds from 0.5 to 60"],
    ["COMPOSURE_VOICE_TIME_LIMIT", "0", "expected a number of seconds from 0.5 to 60"],
    ["COMPOSURE_VOICE_AT_ONCE", "1.5", "expected a whole number from 1 to 32"],
    ["COMPOSURE_PACE", "9", "COMPOSURE_PACE"],
    ["SESSION_SECRET", "short", "expected at least 32 characters"],
    ["LOG_LEVEL", "loud", "expected fatal, error"],
  ];

  it.each(wrong)(
    "stops the start when %s is %j, naming it and what was expected",
    (name, value, expected) => {
      expect(() => readEnvironment({ [name]: value })).toThrow(name);
      expect(() => readEnvironment({ [name]: value })).toThrow(expected);
    },
  );

  it("names every wrong variable at once", () => {
    expect(() => readEnvironment({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT.*LOG_LEVEL/s);
  });

  it("is documented, each variable in docs/configuration.md", () => {
    const documented = readFileSync("docs/configuration.md", "utf8");
    for (const name of Object.keys(EnvironmentSchema.shape))
      expect(documented, name).toContain(`| \`${name}\` |`);
  });
});
