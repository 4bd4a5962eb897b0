/**
 * Scripted agents: five ways of handling any scenario, for tests.
 *
 * They read the scenario's cues, so they say the words that its author expects;
 * the moves of each line are told to the tagger. What sets them apart is conduct:
 * the excellent one listens, names the event, commits with a time, delivers, tells
 * and checks; the rude one brushes off.
 */
import type { TestContact } from "#test/drivers/test-contact";
import type { AgentMove, Question, Remedy, Scenario, Tool } from "#training/simulation/index";

export const AGENT_MANNERS = ["excellent", "good", "average", "hurried", "rude"] as const;
export type AgentManner = (typeof AGENT_MANNERS)[number];

export type AgentLine = { readonly text: string; readonly moves: readonly AgentMove[] };

const MOST_LINES = 45;
const MOST_ASKINGS = 4;

/** Plays the contact to its end, or until the agent has nothing left to say. */
export function playToTheEnd(contact: TestContact, manner: AgentManner): TestContact {
  if (manner === "rude" || manner === "hurried") return playCarelessly(contact, manner);
  new CarefulAgent(contact, manner).play();
  if (contact.state.phase === "open") contact.ends();
  return contact;
}

const RUDE_LINES: readonly AgentLine[] = [
  { text: "What do you want?", moves: ["rude"] },
  { text: "You need to calm down, it's not the end of the world.", moves: ["dismiss"] },
  { text: "You must have done something wrong yourself.", moves: ["blame_customer"] },
  { text: "I already said no, what part of that is hard?", moves: ["rude", "argue"] },
  { text: "Look it up on the website like everybody else.", moves: ["push_away", "dismiss"] },
  { text: "That's simply not true.", moves: ["argue"] },
];

const HURRIED_LINES: readonly AgentLine[] = [
  { text: "Thank you for contacting us. Your query is important to us.", moves: ["greet", "scripted"] },
  { text: "That isn't possible under our policy.", moves: ["policy", "refuse"] },
  { text: "You'll have to ring the other team about that.", moves: ["push_away"] },
  { text: "That's the other department's mistake.", moves: ["blame_other"] },
  { text: "Have you seen our premium plan?", moves: ["upsell"] },
  { text: "As I said, it can't be done.", moves: ["refuse", "cold"] },
  { text: "Would you rate this chat?", moves: ["beg_rating"] },
];

function playCarelessly(contact: TestContact, manner: "rude" | "hurried"): TestContact {
  const lines = manner === "rude" ? RUDE_LINES : HURRIED_LINES;
  for (let said = 0; said < MOST_LINES && contact.state.phase === "open"; said += 1) {
    const line = lines[said % lines.length];
    if (line !== undefined)
      contact.agentSays(said < lines.length ? line.text : `${line.text} (${said})`, line.moves);
  }
  return contact;
}

class CarefulAgent {
  private readonly scenario: Scenario;
  private said = 0;

  constructor(
    private readonly contact: TestContact,
    private readonly manner: "excellent" | "good" | "average",
  ) {
    this.scenario = contact.setting.scenario;
  }

  play(): void {
    this.openUp();
    for (const effect of this.scenario.resolution.full.effects) this.bringAbout(effect);
    for (const key of this.scenario.resolution.full.remedies) this.settle(key);
    for (const key of this.scenario.resolution.full.answered) this.answer(key);
    this.say("Is that sorted for you now?", ["confirm_done"]);
    this.say("Is there anything else that I can do?", ["more_help"]);
    this.say("Take care, goodbye.", ["close"]);
  }

  private get isOver(): boolean {
    return this.contact.state.phase !== "open" || this.said >= MOST_LINES;
  }

  private openUp(): void {
    const theirs = this.contact.words.replace(/[?!]/g, "");
    if (this.manner === "average") {
      this.say("Hello, I'm Sam. Sorry about that.", ["greet", "introduce", "apologize"]);
      if (this.contact.state.place === "public") this.goPrivate();
      return;
    }
    const empathy =
      this.manner === "excellent" ? `I see what that means: ${theirs}.` : "I understand how that feels.";
    this.say(`Hello, I'm Sam. ${empathy}`, ["greet", "introduce", "empathize"]);
    if (this.manner === "excellent") this.say(`So, did I get that right, ${theirs}?`, ["paraphrase"]);
    this.say("I'll stay with this until it is sorted today.", ["own", "commit"]);
    if (this.contact.state.place === "public") this.goPrivate();
  }

  /** Nothing personal is asked for in public. */
  private goPrivate(): void {
    if (this.isOver) return;
    this.said += 1;
    const why = "Please come into private messages, so that nobody else reads your details.";
    this.contact.goesPrivate(why, ["inform"]);
  }

  /** Uses the tool that leaves this effect, with whatever has to come before it, offers and tells. */
  private bringAbout(effect: string): void {
    const tool = this.scenario.tools.find((each) => each.effects.includes(effect));
    if (
      tool === undefined ||
      this.isOver ||
      this.contact.state.effects.some((each) => each.effect === effect)
    )
      return;
    for (const required of tool.requires) this.bringAbout(required.effect);
    for (const field of tool.fields) if (field.mustMatch !== undefined) this.find(field.mustMatch);
    const remedy = this.scenario.remedies.find((each) => each.deliveredBy === effect);
    if (remedy !== undefined) this.offer(remedy);
    if (this.isOver) return;
    this.contact.uses(tool.id, inputFor(this.scenario, tool));
    this.tell(tool, remedy);
  }

  /** Asks until the truth is told: in other words each time, and building trust in between. */
  private find(key: string): void {
    const asks = this.scenario.facts.find((fact) => fact.key === key)?.asks ?? [];
    for (let times = 0; times < MOST_ASKINGS && !this.isOver && !this.knows(key); times += 1) {
      this.say(`To help you with it, could you tell me: ${saidBy(asks[times % asks.length])}?`, ["ask"]);
      if (!this.knows(key))
        this.say(`I see, ${this.contact.words}. I'll see it through for you today.`, [
          "paraphrase",
          "commit",
        ]);
    }
  }

  /** True if the fact has been told and asking again would bring nothing truer. */
  private knows(key: string): boolean {
    const known = this.contact.state.facts[key];
    const rule = this.scenario.facts.find((fact) => fact.key === key)?.disclosure.rule;
    return known !== undefined && (known.as === "truth" || rule === "asked" || rule === "volunteered");
  }

  private offer(remedy: Remedy): void {
    this.say(`I can do that for you: ${saidBy(remedy.offers[0])}.`, ["offer"]);
    const response = this.contact.state.remedies[remedy.key]?.response;
    if (response !== "accepted" && response !== "grudging")
      this.say(`I mean it, today: ${saidBy(remedy.offers[0])}.`, ["commit"]);
  }

  private tell(tool: Tool, remedy: Remedy | undefined): void {
    const move: AgentMove = this.manner === "average" ? "inform" : "commit";
    if (remedy === undefined)
      this.say(`I've looked and I have it in front of me: ${tool.label}.`, ["inform"]);
    else this.say(`That's done now, I have seen to it: ${saidBy(remedy.offers[0])}.`, [move, "inform"]);
  }

  private settle(key: string): void {
    const remedy = this.scenario.remedies.find((each) => each.key === key);
    if (remedy === undefined || this.contact.state.remedies[key] !== undefined) return;
    if (remedy.deliveredBy === undefined) this.offer(remedy);
    else this.bringAbout(remedy.deliveredBy);
  }

  private answer(key: string): void {
    const question = this.scenario.questions.find((each) => each.key === key);
    for (let times = 0; question !== undefined && times < question.answers.length; times += 1) {
      if (this.isOver || this.contact.state.questions[key]?.answeredIn !== undefined) return;
      this.say(answerTo(question, times), ["inform"]);
    }
  }

  /** Says a line, then answers what the customer asks back. */
  private say(text: string, moves: readonly AgentMove[]): void {
    if (this.isOver) return;
    this.said += 1;
    this.contact.agentSays(this.scenario.channel === "email" ? this.inALetter(text) : text, moves);
    const { topic } = this.contact.decision;
    if (topic.kind === "question" && this.manner !== "average" && !moves.includes("close"))
      this.answer(topic.key);
  }

  /** By letter: with greeting and close, and with an answer to everything that the last letter asks. */
  private inALetter(text: string): string {
    const { turns, questions } = this.contact.state;
    const last = turns.findLast((turn) => turn.by === "customer")?.number;
    const open = this.scenario.questions.filter(({ key }) => questions[key]?.askedIn === last);
    const answers = this.manner === "average" ? [] : open.flatMap((question) => answersTo(question));
    return ["Dear customer,", [...answers, text].join(" "), "Kind regards,\nSam Hill"].join("\n\n");
  }
}

function answersTo(question: Question): string[] {
  return question.answers.slice(0, 2).map((_, index) => answerTo(question, index));
}

function answerTo(question: Question, index: number): string {
  return `It is like this: ${saidBy(question.answers[index % question.answers.length])}.`;
}

/** A cue as words: the first of its alternatives, without what it forbids. */
export function saidBy(cue: string | undefined): string {
  const words = (cue ?? "").split(/\s+/).filter((word) => !word.startsWith("!"));
  return words.map((word) => word.split("|")[0]).join(" ");
}

function inputFor(scenario: Scenario, tool: Tool): Record<string, string> {
  return Object.fromEntries(
    tool.fields.map((field) => {
      const matching = scenario.facts.find((fact) => fact.key === field.mustMatch)?.value;
      return [
        field.key,
        matching ??
          (field.kind === "choice"
            ? (field.options[0] ?? "")
            : field.kind === "amount"
              ? "1"
              : "as discussed"),
      ];
    }),
  );
}
