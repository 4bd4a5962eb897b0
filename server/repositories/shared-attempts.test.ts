/**
 * A guard for queries to come: whoever reads many attempts says what becomes of
 * private ones. What they show is tested in test/integration/private-practice.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = new URL("./", import.meta.url);
const READS_MANY =
  /\battempt\.(?:findMany|findFirst|count|groupBy|aggregate)\(|\b(?:FROM|JOIN) Attempt\b|\battempts: \{|\bwhere: \{ attempt: /;
const MINDS_PRIVACY = /SHARED_ATTEMPTS|attemptsWithin|NOT (?:a\.)?isPrivate/;

/** Files whose queries ask for one account's own attempts, or for those whose ids have been found already, and why. */
const OWN_ONLY: Readonly<Record<string, string>> = {
  "attempts.ts": "a learner's own attempts and lines",
  "measures-overrulings.ts": "overrules, which nobody can make of a private attempt",
};

it("no repository reads many attempts without minding which are private", () => {
  const careless = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && OWN_ONLY[file] === undefined)
    .filter((file) => {
      const text = readFileSync(new URL(file, FOLDER), "utf8");
      return READS_MANY.test(text) && !MINDS_PRIVACY.test(text);
    });
  expect(careless).toEqual([]);
});

it("attempts are read by repositories alone", () => {
  const elsewhere = ["usecases", "http", "realtime"]
    .flatMap((folder) =>
      readdirSync(new URL(`../${folder}/`, FOLDER), { recursive: true, encoding: "utf8" }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) =>
      /database\.(?:attempt|attemptEvent)\b/.test(readFileSync(new URL(`../${file}`, FOLDER), "utf8")),
    );
  expect(elsewhere).toEqual([]);
});
