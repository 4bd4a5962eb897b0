/**
 * Speech orders from held-out conversations of the corpus, for measuring the voice:
 * the situation, turns, act, mood and facts are those of a real customer line.
 *
 * Where that line says a fact, it is the one written line. Elsewhere the written
 * lines are everyday lines of its act and band (content/lines/everyday.yaml), as in
 * the product.
 */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type Conversation, type CorpusCustomerTurn, readCorpus } from "#models/corpus/parse-corpus";
import { splitOf } from "#models/corpus/split";
import { modelPath } from "#models/files";
import type { SpeakableFact, SpeechOrder } from "#training/simulation/ports";
import { ScenarioLineSchema as LineSchema, type ScenarioLineSchema } from "#training/simulation/scenario";
import { type AgentMove, bandOf } from "#training/simulation/vocabulary";

type WrittenLine = z.infer<typeof ScenarioLineSchema>;

/** Orders of the chat conversations in the test part, at most so many, always the same. */
export function scriptedOrders(most: number): SpeechOrder[] {
  const everyday = z
    .array(LineSchema)
    .parse(parse(readFileSync(modelPath("../content/lines/everyday.yaml"), "utf8")));
  const chats = readCorpus().conversations.filter(
    (each) => splitOf(each.id) === "test" && each.channel === "chat",
  );
  return chats.flatMap((chat) => ordersOf(chat, everyday)).slice(0, most);
}

function ordersOf(chat: Conversation, everyday: readonly WrittenLine[]): SpeechOrder[] {
  return chat.turns.flatMap((turn, at) => {
    const before = chat.turns[at - 1];
    if (turn.by !== "customer" || before?.by !== "agent") return [];
    const { written, isSpecific } = writtenFor(turn, before.moves, everyday);
    if (written.length === 0) return [];
    const said = new Set(
      chat.turns.slice(0, at).flatMap((each) => (each.by === "customer" ? each.factKeys : [])),
    );
    const order: SpeechOrder = {
      attemptId: chat.id,
      turn: at,
      seed: at,
      channel: chat.channel,
      industry: chat.industry,
      situation: chat.situation,
      styles: chat.styles,
      tech: chat.tech,
      act: turn.act,
      mood: turn.mood,
      mustSay: turn.factKeys.map((key) => factOf(chat, key)),
      maySay: [...said].filter((key) => !turn.factKeys.includes(key)).map((key) => factOf(chat, key)),
      written,
      isSpecific,
      history: chat.turns.slice(0, at).map((each) => ({
        by: each.by,
        text: each.text,
        moves: each.by === "agent" ? each.moves : undefined,
      })),
      avoid: [],
    };
    return [order];
  });
}

function writtenFor(
  turn: CorpusCustomerTurn,
  moves: readonly AgentMove[],
  everyday: readonly WrittenLine[],
): { written: string[]; isSpecific: boolean } {
  const ofAct = everyday.filter((line) => line.act === turn.act && line.mood === bandOf(turn.mood));
  const apt = ofAct.filter(
    (line) => line.after === undefined || line.after.some((move) => moves.includes(move)),
  );
  if (turn.factKeys.length > 0 || apt.length === 0) return { written: [turn.text], isSpecific: true };
  return { written: apt.map((line) => line.text), isSpecific: false };
}

function factOf(chat: Conversation, key: string): SpeakableFact {
  return { key, label: key, type: "thing", value: chat.facts.get(key) ?? "" };
}
