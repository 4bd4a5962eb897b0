/**
 * The public face: what of a contact may travel to the learner's browser.
 *
 * Built field by field, so that a new field stays private until someone decides
 * otherwise. Hidden facts, cues, what tools must match and how far they may go,
 * the resolution, feelings, findings and decisions never cross.
 */
import { channelRow } from "./channels";
import type { AttemptEvent } from "./events";
import type { ContactDesktop, PublicEvent } from "./protocol";
import type { Article, Persona, Policy, Scenario, Tool } from "./scenario";

/** What the desktop is made of; an assessed scenario with more in it fits too. */
export type DesktopMaterial = {
  readonly scenario: Scenario;
  readonly persona: Persona;
  readonly policy: Policy;
  readonly articles: readonly Article[];
};

/** The agent's desktop as it stands when the contact opens. */
export function desktopOf(
  material: DesktopMaterial,
  attempt: Pick<ContactDesktop, "attemptId" | "mode" | "intensity" | "isPrivate">,
): ContactDesktop {
  const { scenario, persona, policy, articles } = material;
  return {
    attemptId: attempt.attemptId,
    mode: attempt.mode,
    intensity: attempt.intensity,
    isPrivate: attempt.isPrivate,
    scenario: {
      slug: scenario.slug,
      title: scenario.title,
      company: scenario.company,
      channel: scenario.channel,
      briefing: scenario.briefing,
      good: channelRow(scenario.channel).good,
      ...(scenario.subject === undefined ? {} : { subject: scenario.subject }),
    },
    customer: {
      name: persona.name,
      rows: scenario.card.rows.map(({ label, value }) => ({ label, value })),
      register: persona.register,
    },
    history: scenario.card.history.map(({ daysAgo, channel, agent, note }) => ({
      daysAgo,
      channel,
      agent,
      note,
    })),
    tools: scenario.tools.map(toolFace),
    policy: { title: policy.title, summary: policy.summary, body: policy.body },
    articles: articles.map(({ slug, title }) => ({ slug, title })),
  };
}

/** An event as the learner may see it; undefined for what stays on the server. */
export function publicEventOf(event: AttemptEvent): PublicEvent | undefined {
  switch (event.kind) {
    case "started":
      return { kind: "started", at: event.at };
    case "agent-said":
      return {
        kind: "agent-said",
        at: event.at,
        text: event.text,
        clientId: event.clientId,
        subject: event.subject,
        place: event.place,
        movesPrivate: event.movesPrivate,
      };
    case "customer-said":
      return {
        kind: "customer-said",
        at: event.at,
        text: event.text,
        typingInMs: event.typingInMs,
        story: event.story,
        place: event.place,
        audience: event.audience,
      };
    case "tool-used":
      return {
        kind: "tool-used",
        at: event.at,
        clientId: event.clientId,
        tool: event.tool,
        ok: event.ok,
        result: event.result,
        input: event.input,
      };
    case "ended":
      return {
        kind: "ended",
        at: event.at,
        by: event.by,
        ...(event.outcome === "stopped" ? { isStopped: true } : {}),
      };
    case "note-written":
      return { kind: "note-written", at: event.at, text: event.text };
    case "hint-asked":
      return {
        kind: "hint-asked",
        at: event.at,
        clientId: event.clientId,
        turn: event.turn,
        step: event.step,
        text: event.text,
      };
    default:
      return waitingFace(event);
  }
}

function waitingFace(event: AttemptEvent): PublicEvent | undefined {
  if (event.kind === "hold-started")
    return { kind: "hold-started", at: event.at, clientId: event.clientId, minutes: event.minutes };
  if (event.kind === "hold-ended")
    return { kind: "hold-ended", at: event.at, clientId: event.clientId, seconds: event.seconds };
  if (event.kind === "interrupted")
    return { kind: "interrupted", at: event.at, clientId: event.clientId, heard: event.heard };
  return undefined;
}

function toolFace(tool: Tool): ContactDesktop["tools"][number] {
  return {
    id: tool.id,
    label: tool.label,
    description: tool.description,
    kind: tool.kind,
    seconds: tool.seconds,
    fields: tool.fields.map(({ key, label, kind, options }) => ({ key, label, kind, options })),
  };
}
