/**
 * The log: one JSON line an event, by pino, with the request's id.
 *
 * No personal text: request bodies, conversation lines, names, emails and query
 * strings are never logged, and what slips into an object under these names is
 * cut out.
 */
import pino, { type Logger } from "pino";
import type { Environment } from "./environment";

export type Log = Logger;

const PERSONAL = ["email", "name", "text", "line", "password", "token", "cookie", "note", "query", "body"];

/** A logger for this process. Development writes the same lines; only the level differs. */
export function createLog(environment: Pick<Environment, "LOG_LEVEL">): Log {
  return pino({
    level: environment.LOG_LEVEL,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`]), censor: "[left out]" },
  });
}
