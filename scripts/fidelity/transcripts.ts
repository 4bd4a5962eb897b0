/**
 * Transcripts: whole contacts as they were played, chosen by the seed and not by
 * hand, to be judged by readers. Every customer line bears what was meant by it,
 * whose line it is and what moved the customer.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { randomFrom } from "#training/shared/random";
import { type AttemptEvent, type Decision, MOOD_NAMES, type Perception } from "#training/simulation/index";
import type { PlayedContact } from "./playing/played";

export const TRANSCRIPTS = 20;

/** So many contacts drawn by the seed, in the order in which they were played. */
export function drawn(contacts: readonly PlayedContact[], seed: number, most = TRANSCRIPTS): PlayedContact[] {
  const chosen = new Set(randomFrom("transcripts", seed).shuffle(contacts).slice(0, most));
  return contacts.filter((contact) => chosen.has(contact));
}

/** Writes the transcripts and their index into a folder; what was there from an earlier run goes. */
export async function writeTranscripts(
  folder: string,
  contacts: readonly PlayedContact[],
  seed: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (/^\d\d-.*\.md$/.test(name)) await rm(join(folder, name));
  const chosen = drawn(contacts, seed).map((contact, at) => ({ contact, file: fileOf(contact, at + 1) }));
  for (const { contact, file } of chosen) await writeFile(join(folder, file), transcriptOf(contact));
  await writeFile(join(folder, "index.md"), indexOf(chosen, { seed, of: contacts.length }));
}

function fileOf({ compiled, manner }: PlayedContact, number: number): string {
  return `${String(number).padStart(2, "0")}-${compiled.scenario.slug}-${manner}.md`;
}

type Chosen = { readonly contact: PlayedContact; readonly file: string };

function indexOf(chosen: readonly Chosen[], { seed, of }: { seed: number; of: number }): string {
  const rows = chosen.map(({ contact, file }) => {
    const { compiled, manner, assessment } = contact;
    const score = `${Math.round(assessment.score * 100)} %`;
    return `| [${file}](${file}) | ${compiled.scenario.title} | ${compiled.scenario.channel} | ${manner} | ${assessment.outcome} | ${score} |`;
  });
  return [
    "# Twenty whole contacts",
    "",
    `Written by \`npm run fidelity\`. Drawn by seed ${seed} from ${of} played contacts, not chosen by hand. The agent's lines are hand-written plays with noise; the customer's come from the mind and the voice as shipped.`,
    "",
    "| transcript | scenario | channel | agent | ended | score |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** One contact as a page. */
export function transcriptOf({ compiled, manner, seed, events, assessment }: PlayedContact): string {
  const { scenario, persona } = compiled;
  return `${[
    `# ${scenario.title}, ${manner} agent`,
    "",
    `${persona.name} (${persona.age}; ${persona.styles.join(", ")}) on ${scenario.channel} with ${scenario.company}. Round ${seed}; ended ${assessment.outcome}, score ${Math.round(assessment.score * 100)} %.`,
    "",
    `> ${scenario.situation}`,
    "",
    ...entriesOf(events),
  ].join("\n")}\n`;
}

function entriesOf(events: readonly AttemptEvent[]): string[] {
  let decision: Decision | undefined;
  let said: string | undefined;
  return events.flatMap((event) => {
    switch (event.kind) {
      case "agent-said":
        said = event.text;
        return [];
      case "perceived":
        return agentEntry(said ?? "", event.perception);
      case "customer-decided":
        decision = event.decision;
        return [];
      case "customer-said":
        return customerEntry(event, decision);
      default:
        return deedEntry(event);
    }
  });
}

function agentEntry(text: string, { moves }: Perception): string[] {
  const heard = moves.map((found) => found.move).join(", ") || "nothing";
  return [`**Agent** *(${heard})*`, "", ...quoted(text), ""];
}

function customerEntry(
  { text, source }: Extract<AttemptEvent, { kind: "customer-said" }>,
  decision: Decision | undefined,
): string[] {
  const mood =
    decision === undefined ? "" : `${decision.mood} ${MOOD_NAMES[decision.mood] ?? ""}, ${decision.act}, `;
  const reasons = decision?.reasons ?? [];
  return [
    `**Customer** *(${mood}${source})*`,
    "",
    ...quoted(text),
    "",
    ...reasons.map(
      (reason) => `- ${reason.text} (arousal ${signed(reason.arousal)}, trust ${signed(reason.trust)})`,
    ),
    ...(reasons.length > 0 ? [""] : []),
  ];
}

function deedEntry(event: AttemptEvent): string[] {
  switch (event.kind) {
    case "tool-used":
      return [`*Tool ${event.tool}: ${event.ok ? "" : "refused, "}${oneLine(event.result)}*`, ""];
    case "agent-silent":
      return [`*${event.seconds} seconds of silence*`, ""];
    case "hold-ended":
      return [`*On hold for ${event.seconds} seconds*`, ""];
    case "ended":
      return [`*Ended by the ${event.by}: ${event.outcome}*`, ""];
    default:
      return [];
  }
}

function quoted(text: string): string[] {
  return text.split("\n").map((line) => `> ${line}`);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return rounded < 0 ? `−${Math.abs(rounded)}` : `+${rounded}`;
}
