/**
 * Card: one screen of a lesson, made of blocks.
 *
 * The card that authors write holds the keys of its checks; `toPublicCard` makes
 * the face that may travel to the browser.
 */
import { z } from "zod";
import { ItemBodySchema, type ItemFace, toPublic } from "../assessment/index";
import type { Random } from "../shared/random";

const text = z.string().trim().min(1, "This text is empty.");

export const TranscriptLineSchema = z.strictObject({ by: z.enum(["customer", "agent"]), text });
export const RewriteSchema = z.strictObject({ customer: text, weak: text, strong: text, why: text });

export const BlockSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("markdown"), text }),
  z.strictObject({ kind: z.literal("transcript"), lines: z.array(TranscriptLineSchema).min(1) }),
  z.strictObject({ kind: z.literal("rewrite"), ...RewriteSchema.shape }),
  z.strictObject({ kind: z.literal("tip"), text }),
  z.strictObject({ kind: z.literal("check"), item: ItemBodySchema }),
]);
export type Block = z.infer<typeof BlockSchema>;

/** Words of one card, its check apart, that still fit a phone screen; authors aim at 90. */
const MOST_WORDS_ON_A_CARD = 130;

export const CardSchema = z
  .strictObject({ blocks: z.array(BlockSchema).min(1, "This card is empty.") })
  .superRefine((card, context) => {
    if (card.blocks.filter((block) => block.kind === "check").length > 1) {
      context.addIssue({ code: "custom", path: ["blocks"], message: "A card holds at most one check." });
    }
    const words = wordsOn(card.blocks);
    if (words > MOST_WORDS_ON_A_CARD) {
      context.addIssue({
        code: "custom",
        path: ["blocks"],
        message: `This card has ${words} words; at most ${MOST_WORDS_ON_A_CARD} fit one screen.`,
      });
    }
  });
export type Card = z.infer<typeof CardSchema>;

export type PublicBlock =
  | Exclude<Block, { kind: "check" }>
  | { readonly kind: "check"; readonly item: ItemFace };
export type PublicCard = {
  readonly title: string | undefined;
  readonly hasCheck: boolean;
  readonly blocks: readonly PublicBlock[];
};

/** The card without the keys of its check. */
export function toPublicCard(card: Card, random: Random): PublicCard {
  return {
    title: titleOf(card),
    hasCheck: checkOf(card) !== undefined,
    blocks: card.blocks.map((block) =>
      block.kind === "check" ? { kind: "check", item: toPublic(block.item, random) } : block,
    ),
  };
}

/** The item of the card's check, if it has one. */
export function checkOf(card: Card): z.infer<typeof ItemBodySchema> | undefined {
  for (const block of card.blocks) if (block.kind === "check") return block.item;
  return undefined;
}

/** The first heading of the card, if it has one. */
export function titleOf(card: Card): string | undefined {
  for (const block of card.blocks) {
    const heading = block.kind === "markdown" ? /^#{1,6}\s+(.+)$/m.exec(block.text) : null;
    if (heading?.[1] !== undefined) return heading[1].trim();
  }
  return undefined;
}

/** All words to be read on these blocks, checks apart. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join(" ");
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "markdown":
    case "tip":
      return block.text;
    case "transcript":
      return block.lines.map((line) => line.text).join(" ");
    case "rewrite":
      return [block.customer, block.weak, block.strong, block.why].join(" ");
    case "check":
      return "";
  }
}

function wordsOn(blocks: readonly Block[]): number {
  return textOf(blocks)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
