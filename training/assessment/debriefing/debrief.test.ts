import { describe, expect, it } from "vitest";
import { ContactRecord } from "#test/builders/contact-events";
import { buildRewrite } from "#test/builders/rewrite";
import { buildRubric } from "#test/builders/rubric";
import { buildSetting } from "#test/builders/scenario";
import { assessContact } from "../judging/judge";
import { type DebriefMaterial, debriefOf } from "./debrief";

const setting = buildSetting();
const heard = {
  id: "heard",
  weight: 3,
  focus: "listening",
  evidence: { kind: "moves", any: ["paraphrase"] },
};
const warm = { id: "warm", weight: 1, focus: "listening", evidence: { kind: "moves", any: ["empathize"] } };
const civil = { id: "civil", fatal: true, evidence: { kind: "no-moves", none: ["rude"] } };

function materialOf(record: ContactRecord, changes: Partial<DebriefMaterial> = {}): DebriefMaterial {
  const rubric = buildRubric([warm, heard, civil]);
  const events = record.numbered;
  const assessment = assessContact(setting, { rubric }, events);
  return { setting, rubric, events, assessment, overrules: [], rewrites: [], ...changes };
}

const by = (criterion: string, level: "met" | "missed") => ({
  criterion,
  level,
  reason: "Heard it on the recording.",
  trainer: "Priya",
  at: "2026-03-10T09:00:00.000Z",
});

describe("debriefOf", () => {
  it("names the heaviest of what was missed first, at most two, and no fatal one", () => {
    const record = new ContactRecord()
      .opens()
      .agent("shut up", { moves: ["rude"] })
      .ends("walked");
    const debrief = debriefOf(materialOf(record));
    expect(debrief.next.map((finding) => finding.criterion)).toEqual(["heard", "warm"]);
    expect(debrief.fatalErrors.map((finding) => finding.criterion)).toEqual(["civil"]);
    expect(debrief.score).toBe(0);
  });

  it("says of what was not heard how much of it goes unheard, and puts what is certain before it", () => {
    const record = new ContactRecord().opens().agent("hm").ends("walked");
    const rubric = buildRubric([
      { ...heard, weight: 4 },
      { ...warm, weight: 3 },
    ]);
    const recallOf = () => ({ paraphrase: 0.5, empathize: 0.9 });
    const assessment = assessContact(setting, { rubric, recallOf }, record.numbered);
    const debrief = debriefOf(materialOf(record, { rubric, assessment }));
    expect(debrief.findings.map((finding) => finding.unheardOfTen)).toEqual([5, undefined]);
    expect(debrief.next.map((finding) => finding.criterion)).toEqual(["warm", "heard"]);
  });

  it("does not name the ending as something to change: it is what the rest leads to", () => {
    const settled = { id: "settled", weight: 5, evidence: { kind: "outcome", any: ["resolved"] } };
    const rubric = buildRubric([settled, heard]);
    const record = new ContactRecord().opens().agent("hm").ends("walked");
    const assessment = assessContact(setting, { rubric }, record.numbered);
    const debrief = debriefOf(materialOf(record, { rubric, assessment }));
    expect(debrief.next.map((finding) => finding.criterion)).toEqual(["heard"]);
  });

  it("shows a stronger line for what was missed, and none for what was met", () => {
    const record = new ContactRecord()
      .opens()
      .agent("the lamp, then", { moves: ["paraphrase"] })
      .ends("walked");
    const debrief = debriefOf(
      materialOf(record, { rewrites: [buildRewrite({ id: "rw-1", focus: "listening" })] }),
    );
    expect(debrief.findings.map((finding) => finding.stronger?.id)).toEqual(["rw-1", undefined, undefined]);
  });

  it("shows no rewrite twice", () => {
    const record = new ContactRecord().opens().agent("hm").ends("walked");
    const debrief = debriefOf(
      materialOf(record, { rewrites: [buildRewrite({ id: "rw-1", focus: "listening" })] }),
    );
    expect(debrief.findings.map((finding) => finding.stronger?.id)).toEqual(["rw-1", undefined, undefined]);
  });

  it("lets an overrule stand beside what the scorer found, and counts it", () => {
    const record = new ContactRecord().opens().agent("hm").ends("walked");
    const debrief = debriefOf(materialOf(record, { overrules: [by("heard", "met")] }));
    expect(debrief.score).toBe(0.75);
    expect(debrief.findings[1]).toMatchObject({
      level: "met",
      overruled: { was: "missed", trainer: "Priya", reason: "Heard it on the recording." },
    });
  });

  it("takes a fatal error away when a trainer overrules it", () => {
    const record = new ContactRecord()
      .opens()
      .agent("fine", { moves: ["rude"] })
      .ends("walked");
    const debrief = debriefOf(materialOf(record, { overrules: [by("civil", "met")] }));
    expect(debrief.fatalErrors).toEqual([]);
  });

  it("lists hidden facts that matter and never came to light, with what was claimed instead", () => {
    const record = new ContactRecord()
      .opens()
      .agent("address?")
      .customer("the right one", { claims: ["moved"] });
    const debrief = debriefOf(materialOf(record.ends("walked")));
    expect(debrief.missedFacts).toEqual([
      {
        key: "moved",
        label: "whether the address is the new one",
        value: "the old flat",
        claimed: "the right address",
        matters: "The parcel went to the old flat.",
      },
      {
        key: "present",
        label: "what it is for",
        value: "Saturday's wedding",
        claimed: undefined,
        matters: "The wedding decides how fast it must be.",
      },
    ]);
  });

  it("leaves out facts that were found, be it by a tool", () => {
    const record = new ContactRecord()
      .opens()
      .agent("what for?")
      .customer("a wedding", { facts: ["present"] });
    record.tool("find-order").ends("resolved");
    expect(debriefOf(materialOf(record)).missedFacts).toEqual([]);
  });

  it("carries the note, what the criterion looks at and what the customer wanted", () => {
    const record = new ContactRecord().opens().agent("hm").ends("walked").notes("Sent again.");
    const debrief = debriefOf(materialOf(record));
    expect(debrief).toMatchObject({ note: "Sent again.", goal: "The lamp in time." });
    expect(debrief.findings.map((finding) => finding.about)).toEqual(["moves", "moves", "no-moves"]);
  });
});
