/**
 * The environment, parsed once. docs/configuration.md explains every variable;
 * a test holds the two together. A wrong value stops the start with its name and
 * what was expected.
 */
import { z } from "zod";
import { StartProblem } from "./start-problem";
import { VOICE_VARIABLES, voiceFaults } from "./voice-settings";

const onOff = (fallback: "on" | "off") =>
  z
    .enum(["on", "off"], { error: "expected on or off" })
    .default(fallback)
    .transform((value) => value === "on");

export const EnvironmentSchema = z.object({
  PORT: z.coerce
    .number({ error: "expected a port number from 0 to 65535" })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  HOST: z.string().min(1).default("localhost"),
  DATABASE_URL: z
    .string()
    .regex(/^file:.+/, "expected a file: address such as file:./data/composure.db")
    .default("file:./data/composure.db"),
  COMPOSURE_DEMO: onOff("on"),
  ...VOICE_VARIABLES,
  /** The encoders of the second ear and the second selector; off: simpler ones do their work. */
  COMPOSURE_ENCODERS: onOff("on"),
  /** How fast the customer types: 1 is a human pace, 0 shows lines at once. */
  COMPOSURE_PACE: z.coerce.number({ error: "expected a number from 0 to 3" }).min(0).max(3).default(1),
  SESSION_SECRET: z.string().min(32, "expected at least 32 characters").optional(),
  TRUST_PROXY: z.coerce
    .number({ error: "expected the number of proxies in front, from 0 to 10" })
    .int()
    .min(0)
    .max(10)
    .default(0),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "expected fatal, error, warn, info, debug, trace or silent",
    })
    .default("info"),
  NODE_ENV: z
    .enum(["production", "development", "test"], { error: "expected production, development or test" })
    .default("production"),
});
export type Environment = z.infer<typeof EnvironmentSchema>;

/**
 * Parses the variables that Composure knows and ignores all others.
 * @throws {StartProblem} naming every wrong variable with what was expected
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = EnvironmentSchema.safeParse(given);
  const faults = parsed.success
    ? voiceFaults(parsed.data).map(({ name, message }) => `${name}: ${message}`)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new StartProblem(`The environment is not right. ${faults.join("; ")}. See docs/configuration.md.`);
}
