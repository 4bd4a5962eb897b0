/**
 * Occasions: where a contact stands, as far as the learner can know it, and what
 * help there is for it. The first that holds is the one a hint is about.
 *
 * Everything is read from what was said, done and shown on the desktop. A fact
 * that was not told is never named; that there is something left to ask is all
 * that is said. No feeling is given as a number, no tool as the answer.
 */
import {
  type AgentMove,
  type ContactState,
  type HintSubject,
  hasEffect,
  isDone,
  lastCustomerTurn,
  remedyOf,
  type Setting,
  type Tool,
  type Turn,
  toolOf,
} from "../../simulation/index";

export type Occasion = {
  readonly subject: HintSubject;
  /** What to look at. */
  readonly look: string;
  /** What to do. */
  readonly todo: string;
  /** Where to look for a line of another contact: the focus of rewrites, and the moves that it should show. */
  readonly focus: string;
  readonly moves: readonly AgentMove[];
};

type Finder = (setting: Setting, state: ContactState) => Occasion | undefined;

/** What the contact asks of the agent now; there is always something. */
export function occasionOf(setting: Setting, state: ContactState): Occasion {
  for (const find of FINDERS) {
    const occasion = find(setting, state);
    if (occasion !== undefined) return occasion;
  }
  return listening(setting);
}

const hold: Finder = (setting, { hold: current }) => {
  if (current === undefined) return undefined;
  const promised = current.promisedMinutes;
  const look =
    promised === undefined
      ? `${nameOf(setting)} is on hold and was told no time.`
      : `${nameOf(setting)} is on hold. You said ${promised === 1 ? "a minute" : `${promised} minutes`}.`;
  const todo =
    "Come back before the time is over, even without an answer: say where you are and how long the rest will take.";
  return { subject: "hold", look, todo, focus: "hold", moves: ["return", "hold"] };
};

const greeting: Finder = (setting, { turns }) => {
  if (turns.some((turn) => turn.by === "agent")) return undefined;
  return {
    subject: "greeting",
    look: `${nameOf(setting)} has just told you what happened, and does not know yet who is there.`,
    todo: "Give your name, and say in a few words what happened and what it means for them. Ask for details after that.",
    focus: "empathy",
    moves: ["greet", "empathize"],
  };
};

const unclear: Finder = (setting, state) => {
  if (lastCustomerTurn(state)?.act !== "confused") return undefined;
  return {
    subject: "unclear",
    look: `${nameOf(setting)} did not understand your last line.`,
    todo: "Say it again in short, plain words: one thing at a time, no names of departments or systems.",
    focus: "clear_language",
    moves: ["inform"],
  };
};

const question: Finder = (setting, state) => {
  const open = Object.values(state.questions)
    .filter((each) => each.askedIn !== undefined && each.answeredIn === undefined)
    .flatMap((each) => state.turns.find((turn) => turn.number === each.askedIn) ?? []);
  const latest = open.find((turn) => turn.number === lastCustomerTurn(state)?.number);
  const asked = latest ?? open[0];
  if (asked === undefined) return undefined;
  return {
    subject: "question",
    look: `${nameOf(setting)} asked you something that has had no answer yet: ${quoted(asked)}`,
    todo: "Answer it before anything else. If you don't know, say so, say what you will look at, and when they will hear.",
    focus: "expectations",
    moves: ["inform", "expect"],
  };
};

/** Customer acts that carry a feeling as well as a matter. */
const FELT_ACTS: readonly (string | undefined)[] = [
  "vent",
  "impatient",
  "challenge",
  "disclose",
  "restate",
  "demand_supervisor",
  "threaten_leave",
  "threaten_public",
];
const ACKNOWLEDGING: readonly AgentMove[] = ["empathize", "own", "paraphrase"];
/** Agent lines within which having acknowledged is recent. */
const RECENT_LINES = 2;

const feeling: Finder = (setting, state) => {
  const last = lastCustomerTurn(state);
  if (last === undefined || !FELT_ACTS.includes(last.act)) return undefined;
  const recent = state.turns.filter((turn) => turn.by === "agent").slice(-RECENT_LINES);
  if (recent.some((turn) => turn.moves?.some((move) => ACKNOWLEDGING.includes(move)))) return undefined;
  return {
    subject: "feeling",
    look: `There is a feeling in what ${nameOf(setting)} said, and nobody has taken it up: ${quoted(last)}`,
    todo: "Name what happened and what it did to them, in your own words, before you go on. No stock phrase, and no “but”.",
    focus: "empathy",
    moves: ["empathize", "own"],
  };
};

const promise: Finder = (setting, state) => {
  const due = state.commitments.find((each) => {
    const isUndone = each.remedies.some((key) => {
      const effect = remedyOf(setting.scenario, key)?.deliveredBy;
      return effect !== undefined && !hasEffect(state, effect);
    });
    return each.status === "open" && isUndone;
  });
  if (due === undefined) return undefined;
  return {
    subject: "promise",
    look: `You promised something that is not done yet: “${due.text}”`,
    todo: "Do it now on your desktop, or say where it stands and by when it will be done.",
    focus: "ownership",
    moves: ["commit", "own"],
  };
};

const news: Finder = (setting, state) => {
  const delivering = new Set(setting.scenario.remedies.flatMap((remedy) => remedy.deliveredBy ?? []));
  const untold = state.effects.find((each) => delivering.has(each.effect) && each.toldIn === undefined);
  if (untold === undefined) return undefined;
  const label = toolOf(setting.scenario, untold.tool)?.label ?? untold.tool;
  return {
    subject: "news",
    look: `You used “${label}”, and ${nameOf(setting)} has not heard what came of it.`,
    todo: "Say what has been done, what happens next and when.",
    focus: "resolution",
    moves: ["inform", "commit"],
  };
};

const closing: Finder = (setting, state) => {
  if (!isDone(setting.scenario, state)) return undefined;
  return {
    subject: "closing",
    look: `What ${nameOf(setting)} came for is done, and they have been told.`,
    todo: "Check that it is settled for them, ask whether there is anything else, then say goodbye.",
    focus: "closing",
    moves: ["confirm_done", "more_help", "close"],
  };
};

const lookUp: Finder = (setting, state) => {
  const tools = setting.scenario.tools.filter((tool) => tool.kind === "look-up");
  if (tools.length === 0 || tools.some((tool) => wasUsed(state, tool))) return undefined;
  return {
    subject: "look-up",
    look: `Nothing has been looked up yet. Your desktop can: ${labelsOf(tools)}.`,
    todo: "Ask for what the tool needs, if you don't have it, and say why you ask. Then look, and tell them what you see.",
    focus: "probing",
    moves: ["ask", "verify"],
  };
};

const verify: Finder = (setting, state) => {
  const tools = setting.scenario.tools.filter((tool) => tool.kind === "verify");
  if (tools.length === 0 || tools.some((tool) => wasUsed(state, tool))) return undefined;
  return {
    subject: "verify",
    look: `You have not made sure yet who you are talking to. Your desktop can: ${labelsOf(tools)}.`,
    todo: "Say why you have to check, ask for the one thing the tool needs, and check it before you give anything away.",
    focus: "verification",
    moves: ["verify"],
  };
};

/** That something is left to be found is said; what, and what about, never. */
const asking: Finder = (setting, state) => {
  const isOpen = setting.scenario.facts.some(
    ({ key, disclosure }) =>
      disclosure.rule !== "volunteered" && disclosure.rule !== "never" && state.facts[key]?.as !== "truth",
  );
  const timesBefore = state.hints.filter((hint) => hint.subject === "asking" && hint.step === 1).length;
  const isSpent = timesBefore >= MOST_ASKINGS && state.hints.at(-1)?.turn !== state.turns.length;
  if (!isOpen || isSpent) return undefined;
  return {
    subject: "asking",
    look: `You have not heard everything that matters here: there is more to it than ${nameOf(setting)} has said.`,
    todo: "Ask an open question about their side of it, say why you ask, and let them finish. People tell more to someone who has listened.",
    focus: "probing",
    moves: ["ask_open"],
  };
};

/** After so many turns with this hint another one is of more use. */
const MOST_ASKINGS = 2;

const remedy: Finder = (setting, state) => {
  if (Object.keys(state.remedies).length > 0) return undefined;
  return {
    subject: "remedy",
    look: `${nameOf(setting)} has not heard yet what can be done.`,
    todo: "Say what you can do, and what it means for them. The policy on your desktop says how far you may go.",
    focus: "resolution",
    moves: ["offer", "choice"],
  };
};

const acting: Finder = (setting, state) => {
  const agreed = Object.entries(state.remedies).some(([key, { response }]) => {
    const effect = remedyOf(setting.scenario, key)?.deliveredBy;
    const isAgreed = response === "accepted" || response === "grudging";
    return isAgreed && effect !== undefined && !hasEffect(state, effect);
  });
  if (!agreed) return undefined;
  return {
    subject: "acting",
    look: `${nameOf(setting)} has said yes to something that you offered, and it has not been done.`,
    todo: "Do it now with the tool for it, and say so when it is done.",
    focus: "ownership",
    moves: ["commit"],
  };
};

function listening(setting: Setting): Occasion {
  return {
    subject: "listening",
    look: `Read again what ${nameOf(setting)} said last, and what they wanted at the start.`,
    todo: "Say back in their words what they need, say what you will do about it, and ask whether that is right.",
    focus: "listening",
    moves: ["paraphrase"],
  };
}

/** The order is the rule: what cannot wait, then what was said, then what is to be done. */
const FINDERS: readonly Finder[] = [
  hold,
  greeting,
  unclear,
  question,
  feeling,
  news,
  closing,
  acting,
  promise,
  lookUp,
  verify,
  asking,
  remedy,
];

function nameOf({ persona }: Setting): string {
  return persona.name.split(" ")[0] ?? persona.name;
}

function quoted({ text }: Turn): string {
  return `“${text}”`;
}

function wasUsed(state: ContactState, tool: Tool): boolean {
  return state.toolsUsed.some((use) => use.ok && use.tool === tool.id);
}

function labelsOf(tools: readonly Tool[]): string {
  return tools.map((tool) => `“${tool.label}”`).join(", ");
}
