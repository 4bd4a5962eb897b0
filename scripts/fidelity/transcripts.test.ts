import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildPlayedContact } from "#test/builders/played-contact";
import { buildSetting } from "#test/builders/scenario";
import { openContact, sayAsCustomer, stateOf } from "#training/simulation/index";
import { drawn, transcriptOf, writeTranscripts } from "./transcripts";

const AT = "2026-01-05T09:00:00.000Z";

function contactWithOpening() {
  const setting = buildSetting();
  const opened = openContact(setting, { seed: 1, mode: "assessed", at: AT });
  const said = sayAsCustomer(stateOf(setting, opened), {
    text: "where is it",
    source: "bank",
    typingInMs: 0,
    at: AT,
  });
  return { ...buildPlayedContact([]), events: [...opened, ...(said.ok ? said.value : [])] };
}

describe("drawn", () => {
  const contacts = Array.from({ length: 30 }, (_, seed) => buildPlayedContact([], { seed }));

  it("draws by the seed, in the order of playing", () => {
    const seeds = drawn(contacts, 5, 10).map((contact) => contact.seed);

    expect(seeds).toHaveLength(10);
    expect(seeds).toEqual([...seeds].sort((left, right) => left - right));
    expect(drawn(contacts, 5, 10)).toEqual(drawn(contacts, 5, 10));
    expect(drawn(contacts, 6, 10).map((contact) => contact.seed)).not.toEqual(seeds);
  });
});

describe("transcriptOf", () => {
  it("says of every customer line what was meant and whose it is", () => {
    expect(transcriptOf(contactWithOpening())).toContain(
      "**Customer** *(3 frustrated, open_issue, bank)*\n\n> where is it",
    );
  });
});

describe("writeTranscripts", () => {
  it("writes one page a contact and an index, and clears away those of an earlier run", async () => {
    const folder = await mkdtemp(join(tmpdir(), "transcripts-"));
    await writeFile(join(folder, "07-old-poor.md"), "old");

    await writeTranscripts(folder, [contactWithOpening()], 1);

    expect(await readdir(folder)).toEqual(["01-late-parcel-average.md", "index.md"]);
    expect(await readFile(join(folder, "index.md"), "utf8")).toContain("[01-late-parcel-average.md]");
  });
});
