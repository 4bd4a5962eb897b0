/**
 * The scorer: does a better agent score higher, and is no good agent given a fatal
 * error? On played contacts with the scenario's own rubric, and on the corpus's
 * recorded conversations (test part) by what a rubric asks of any conversation.
 */
import type { Conversation } from "#models/corpus/parse-corpus";
import { type Assessment, assessContact, type Rubric, scoreOf } from "#training/assessment/index";
import {
  type AttemptEvent,
  applyEvent,
  type ContactState,
  type CustomerEar,
  hearTurn,
  type Scenario,
  type Setting,
  stateOf,
} from "#training/simulation/index";
import { nameOf, type PlayedContact } from "../playing/played";
import { areaUnderCurve } from "./correlation";

export type ScorerFigures = {
  readonly good: number;
  readonly poor: number;
  readonly areaUnderCurve: number;
  readonly meanOfGood: number;
  readonly meanOfPoor: number;
  /** Good contacts that were given a fatal error, by name. */
  readonly fatalErrorsOfGood: readonly string[];
};

export type Judged = { readonly name: string; readonly isGood: boolean; readonly assessment: Assessment };

/** Figures of contacts judged, good ones against poor ones. */
export function scorerOn(judged: readonly Judged[]): ScorerFigures {
  const [good, poor] = [judged.filter((each) => each.isGood), judged.filter((each) => !each.isGood)];
  const scores = (list: readonly Judged[]): number[] => list.map((each) => each.assessment.score);
  const meanOf = (list: readonly number[]): number =>
    list.reduce((sum, score) => sum + score, 0) / Math.max(1, list.length);
  return {
    good: good.length,
    poor: poor.length,
    areaUnderCurve: areaUnderCurve(scores(good), scores(poor)),
    meanOfGood: meanOf(scores(good)),
    meanOfPoor: meanOf(scores(poor)),
    fatalErrorsOfGood: good.filter((each) => hasFatalError(each.assessment)).map((each) => each.name),
  };
}

function hasFatalError({ findings }: Assessment): boolean {
  return findings.some((finding) => finding.fatal && finding.level === "missed");
}

/** The played contacts by clearly good and clearly poor agents. */
export function judgedPlays(contacts: readonly PlayedContact[]): Judged[] {
  return contacts
    .filter(({ manner }) => manner === "excellent" || manner === "good" || manner === "poor")
    .map((contact) => ({
      name: nameOf(contact),
      isGood: contact.manner !== "poor",
      assessment: contact.assessment,
    }));
}

/** Kinds of evidence that any recorded conversation holds: what was said. How it ended is left out: the record says so itself, so it would prove nothing. */
const IN_ANY_CONVERSATION = new Set(["moves", "no-moves"]);

export type Court = {
  /** A rubric for any conversation. */
  readonly rubric: Rubric;
  /** A scenario whose facts, tools and cues are put aside. */
  readonly setting: Setting;
  readonly ear: CustomerEar;
};

/** The recorded conversations of good and poor agents, heard by the ear and judged by the rubric's general criteria. */
export async function judgedRecords(
  conversations: readonly Conversation[],
  { rubric, setting, ear }: Court,
): Promise<Judged[]> {
  const criteria = rubric.criteria.filter((each) => IN_ANY_CONVERSATION.has(each.evidence.kind));
  const judged: Judged[] = [];
  for (const conversation of conversations) {
    if (conversation.agent === "mixed") continue;
    const own = { ...setting, scenario: bareScenario(setting.scenario, conversation) };
    const events = await eventsOf(conversation, own, ear);
    const numbered = events.map((event, number) => ({ number, event }));
    const assessment = assessContact(
      own,
      { rubric: { ...rubric, criteria }, recallOf: ear.recallOf },
      numbered,
    );
    judged.push({
      name: conversation.id,
      isGood: conversation.agent === "good",
      assessment: { ...assessment, score: scoreOf(assessment.findings) },
    });
  }
  return judged;
}

/** A scenario of which only the situation is left: a recorded conversation has no cues and no tools. */
function bareScenario(scenario: Scenario, { channel, situation }: Conversation): Scenario {
  return {
    ...scenario,
    channel,
    situation,
    facts: [],
    questions: [],
    remedies: [],
    tools: [],
    lines: [],
    card: { rows: [], history: [] },
  };
}

async function eventsOf(
  conversation: Conversation,
  setting: Setting,
  ear: CustomerEar,
): Promise<AttemptEvent[]> {
  const record = new Recording(setting);
  for (const turn of conversation.turns) {
    if (turn.by === "customer") record.customerSays(turn);
    else await record.agentSays(turn.text, ear);
  }
  record.append({ kind: "ended", at: record.now(), by: "customer", outcome: conversation.outcome });
  return record.events;
}

const never = new AbortController().signal;

/** A conversation written down as events, half a minute a turn. */
class Recording {
  readonly events: AttemptEvent[] = [];
  private state: ContactState;
  private readonly setting: Setting;

  constructor(setting: Setting) {
    this.setting = setting;
    this.state = stateOf(setting, []);
    this.append({ kind: "started", at: this.now(), seed: 1, mode: "assessed" });
  }

  now(): string {
    return new Date(this.events.length * 10_000).toISOString();
  }

  customerSays({ text, act, mood }: Extract<Conversation["turns"][number], { by: "customer" }>): void {
    const at = this.now();
    const topic = { kind: "none" as const };
    const feeling = { ...this.state.feeling, mood };
    const decision = { act, mood, facts: [], topic, reactsTo: [], reasons: [], feeling };
    this.append({ kind: "customer-decided", at, decision });
    this.append({ kind: "customer-said", at, text, source: "written", typingInMs: 0 });
  }

  async agentSays(text: string, ear: CustomerEar): Promise<void> {
    this.append({ kind: "agent-said", at: this.now(), text, clientId: `line-${this.events.length}` });
    const perceived = await hearTurn(this.setting, this.state, { ear, at: this.now(), signal: never });
    if (perceived.ok) for (const event of perceived.value) this.append(event);
  }

  append(event: AttemptEvent): void {
    this.state = applyEvent(this.setting, this.state, event);
    this.events.push(event);
  }
}
