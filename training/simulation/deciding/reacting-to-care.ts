/**
 * Reacting to care: being heard, promised something, shown sympathy.
 */
import { wordsOf } from "../words";
import type { Intent, View } from "./view";
import { choose, felt, mayApologise, timesDone, toneApology, when } from "./view";
import { confidence, nextQuestion, pieceOfStory } from "./wanting";

/** The reaction to listening, promises and sympathy; undefined where the line has none that touches. */
export function reactionToCare(view: View): Intent | undefined {
  const { heard } = view;
  if (heard === undefined) return undefined;
  if (heard.has("ask_open") && isInvitation(view)) return toInvitation(view);
  if (felt(view, "paraphrases") && heard.perception.isQuestion) {
    return choose(view, { confirm: 5, soften: when(view.mood === 2, 1) }, "confirm");
  }
  if (heard.has("commit")) return toPromise(view);
  return heard.has("empathize", "own", "apologize") ? toSympathy(view) : undefined;
}

const OPEN = /\b(?:what|how|why|tell|talk|walk|explain|describe|happened|start)\b/i;

/** "What happened?" invites; "Did anybody ring?" and a bare "Why?" do not. */
function isInvitation({ heard }: View): boolean {
  const text = heard?.state.pending?.text ?? "";
  return OPEN.test(text) && wordsOf(text).length > 2;
}

/** Asked openly, the customer tells: the next piece of the story, or how it feels. */
function toInvitation(view: View): Intent {
  const { mood } = view;
  const telling = { disclose: 3, vent: when(mood >= 3, 3), restate: 2, ramble: when(mood <= 2, 1) };
  return pieceOfStory(view, 0.75) ?? choose(view, telling, "disclose");
}

/** Trust below which a promise, even with a time, is not believed. */
const BELIEVING_FROM = 25;
const SCEPTICS_BELIEVE_FROM = 45;
const MOST_DOUBTS = 3;

/** What is reported done or already under way is no promise. */
function toPromise(view: View): Intent | undefined {
  if (felt(view, "commits-vaguely")) return toVaguePromise(view);
  if (!felt(view, "commits-with-time")) return nextQuestion(view);
  return isDisbelieved(view)
    ? choose(view, { doubt: 3, accept_grudging: 1 }, "accept_grudging")
    : toGoodPromise(view);
}

function isDisbelieved({ setting, state, feeling }: View): boolean {
  const needed = setting.persona.traits.includes("sceptical") ? SCEPTICS_BELIEVE_FROM : BELIEVING_FROM;
  return feeling.trust < needed && timesDone(state, "doubt") < MOST_DOUBTS;
}

function toVaguePromise(view: View): Intent {
  const { feeling, mood } = view;
  return (
    nextQuestion(view) ??
    choose(view, { ask_when: 3, doubt: when(feeling.trust < 50, 2), confirm: when(mood <= 2, 2) }, "ask_when")
  );
}

function toGoodPromise(view: View): Intent {
  const { mood } = view;
  const isMild = mood >= 1 && mood <= 3;
  const taking = {
    accept: when(mood <= 2, 3),
    accept_grudging: when(mood >= 3, 3),
    confirm: 1,
    soften: when(isMild, 2),
  };
  return nextQuestion(view) ?? choose(view, taking, "confirm");
}

/** How often a customer says that it does them good. */
const MOST_SOFTENINGS = 3;

function toSympathy(view: View): Intent | undefined {
  const { mood } = view;
  const wasTouched = felt(view, "specific-empathy", "owns", "apology-with-substance", "paraphrases");
  if (!wasTouched) return mood >= 3 ? choose(view, { vent: 3, restate: 2, challenge: 1 }) : undefined;
  if (mood >= 4) return choose(view, { vent: 3, disclose: 2, restate: 1 }, "disclose");
  return confidence(view, 0.4) ?? questionInPassing(view) ?? softened(view);
}

/** True if the line answers what the customer wanted to know: then nobody goes over the old story again. */
function hasNews({ heard }: View): boolean {
  return (heard?.perception.questionsAnswered.length ?? 0) > 0;
}

/** Sympathy that comes with an answer raises the next question about half the time. */
function questionInPassing(view: View): Intent | undefined {
  return hasNews(view) && view.random.next() < 0.5 ? nextQuestion(view) : undefined;
}

function softened(view: View): Intent {
  const { mood, state } = view;
  if (mayApologise(view) && view.random.next() < 0.5) return toneApology();
  const maySoften = mood >= 1 && timesDone(state, "soften") < MOST_SOFTENINGS;
  return choose(
    view,
    {
      soften: when(maySoften, 3),
      disclose: 2,
      vent: when(mood === 3 && !hasNews(view), 1),
      confirm: when(mood <= 1, 2),
    },
    "disclose",
  );
}
