/**
 * Why the server could not start, in one sentence for the person at the terminal.
 *
 * Thrown by whatever start-up step finds it; main.ts prints the sentence and ends
 * the process with the exit code. Everything else that is thrown is a bug and
 * shows its stack in the log.
 */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

const DATABASE_FAULTS: readonly (readonly [RegExp, (file: string) => string])[] = [
  // The first: the engine's sentence about a lock lists every fault it knows, among them the others here.
  [
    /SQLITE_BUSY|database is locked|SocketTimeout/i,
    (file) =>
      `The database ${file} is in use by another program that does not let go. Stop the other one and start again.`,
  ],
  [
    /SQLITE_CORRUPT|SQLITE_NOTADB|malformed|not a database/i,
    (file) =>
      `The database ${file} is damaged. Put a backup in its place, or move it away to start with an empty one.`,
  ],
  [
    /SQLITE_FULL|disk is full|\bENOSPC\b/i,
    (file) => `The disk is full: the database ${file} cannot grow. Free some space and start again.`,
  ],
  [
    /SQLITE_READONLY|readonly|\b(EROFS|EACCES|EPERM)\b|permission denied/i,
    (file) =>
      `The database ${file} cannot be written. Make the file and its folder writable, or set DATABASE_URL to another place.`,
  ],
  [
    /SQLITE_CANTOPEN|unable to open|\b(ENOTDIR|EEXIST|ENOENT)\b/i,
    (file) =>
      `The database ${file} cannot be opened. Check that its folder exists and may be written, or set DATABASE_URL to another place.`,
  ],
];

/** The sentence for a database fault, or undefined when the error is about something else. */
export function databaseProblem(error: unknown, file: string): StartProblem | undefined {
  const text = describe(error);
  const fault = DATABASE_FAULTS.find(([pattern]) => pattern.test(text));
  return fault === undefined ? undefined : new StartProblem(fault[1](file), { cause: error });
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const cause = error.cause === undefined ? "" : JSON.stringify(error.cause);
  return `${code} ${error.message} ${cause}`;
}
