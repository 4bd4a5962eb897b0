/**
 * Answering: what was asked is answered first, and no more than was asked.
 *
 * Facts come out as their disclosure rule says. A customer who is very angry and
 * was given no reason may ask once why it is needed. At most two facts are told
 * in one line, however many were asked for; a letter tells all that is still open, and
 * what both know only if nothing else was asked. Who has just heard big news and
 * would only hold back says something about the news instead.
 */

import { type Telling, tellingOf } from "../disclosure";
import type { Decision } from "../events";
import type { Fact } from "../scenario";
import { factOf } from "../setting";
import { tellsBigNews } from "./reacting-to-news";
import type { Intent, View } from "./view";
import { pickAct, timesDone, varied } from "./view";

const MOST_FACTS_A_LINE = 2;
/** By letter everything is answered at once: another round costs a day. */
const MOST_FACTS_A_LETTER = 6;

/** The answer to the facts that the line asks for. */
export function answerOf(view: View): Intent | undefined {
  const asked = (view.heard?.perception.factsAsked ?? []).flatMap(
    (key) => factOf(view.setting.scenario, key) ?? [],
  );
  if (asked.length === 0) return undefined;
  if (isBeforeEverybody(view, asked)) return { act: "withhold", reactsTo: ["verify"] };
  const hasNews = tellsBigNews(view);
  if (!hasNews && wantsToKnowWhy(view, asked)) return { act: "withhold" };
  const answers = toBeAnswered(view, asked).map((fact) => ({
    fact,
    telling: tellingOf(fact, view.state, view.feeling.trust),
  }));
  const told = answers.flatMap(({ fact, telling }) =>
    telling === "truth" || telling === "claim" ? [{ key: fact.key, as: telling }] : [],
  );
  if (told.length > 0)
    return telling(view, told.slice(0, isByLetter(view) ? MOST_FACTS_A_LETTER : MOST_FACTS_A_LINE));
  return hasNews ? undefined : holdingBack(view, answers[0]);
}

function isByLetter({ setting }: View): boolean {
  return setting.scenario.channel === "email";
}

/** By letter what both know is left out beside what is still open. */
function toBeAnswered(view: View, asked: readonly Fact[]): readonly Fact[] {
  const open = asked.filter((fact) => view.state.facts[fact.key]?.as !== "truth");
  return isByLetter(view) && open.length > 0 ? open : asked;
}

/** Nobody with sense writes their address under a public post, and what concerns others' eyes nobody tells there. */
function isBeforeEverybody({ state }: View, asked: readonly Fact[]): boolean {
  return state.place === "public" && asked.some((fact) => fact.isPersonal);
}

/** A word that gives the reason for asking. */
const REASON =
  /\b(?:so (?:that )?(?:i|we)|to (?:find|check|look|verify|confirm|pull|see|make|get|help|sort|open|be sure|protect|keep)|because|for (?:(?:the )?(?:security|records)|your)|just to|in order)\b/i;

function wantsToKnowWhy(view: View, asked: readonly Fact[]): boolean {
  const { state, feeling, mood, heard } = view;
  if (mood < 4 || feeling.trust >= 20 || timesDone(state, "withhold") > 0) return false;
  const isNew = asked.every((fact) => state.facts[fact.key] === undefined);
  return isNew && !REASON.test(heard?.state.pending?.text ?? "") && view.random.next() < 0.5;
}

function telling(view: View, facts: Decision["facts"]): Intent | undefined {
  const [first] = facts;
  if (first === undefined) return undefined;
  const timesSaid = view.state.turns.filter(
    (turn) => turn.by === "customer" && turn.facts?.includes(first.key),
  ).length;
  const topic = { kind: "fact" as const, key: first.key, downplayed: false };
  return { act: timesSaid >= 2 ? varied(view, "restate") : "give_fact", topic, facts };
}

function holdingBack(view: View, answer: { fact: Fact; telling: Telling } | undefined): Intent {
  if (answer?.telling === "downplay")
    return { act: "withhold", topic: { kind: "fact", key: answer.fact.key, downplayed: true } };
  const timesBefore = answer === undefined ? 0 : (view.state.factsHeldBack[answer.fact.key] ?? 0);
  return {
    act: timesBefore > 1 ? pickAct(view, { challenge: 1, withhold: 1 }, "challenge") : "withhold",
  };
}
