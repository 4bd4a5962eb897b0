/** The blocks of a card: text, transcript, rewrite, tip. A check is drawn by `renderCheck`. */
import { ArrowDown, Lightbulb } from "lucide-react";
import type { ReactNode } from "react";
import type { ItemFace } from "#training/assessment/index";
import type { PublicBlock } from "#training/learning/index";
import { Bubble } from "../items/Bubble";
import { Markdown } from "../ui/Markdown";

export type CardBlocksProps = { blocks: readonly PublicBlock[]; renderCheck: (face: ItemFace) => ReactNode };

export function CardBlocks({ blocks, renderCheck }: CardBlocksProps) {
  return (
    <div className="flex flex-col gap-6">
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} renderCheck={renderCheck} />
      ))}
    </div>
  );
}

function BlockView({
  block,
  renderCheck,
}: {
  block: PublicBlock;
  renderCheck: CardBlocksProps["renderCheck"];
}) {
  switch (block.kind) {
    case "markdown":
      return <Markdown text={block.text} />;
    case "transcript":
      return <Transcript lines={block.lines} />;
    case "rewrite":
      return <Rewrite {...block} />;
    case "tip":
      return <Tip text={block.text} />;
    case "check":
      return renderCheck(block.item);
  }
}

function Transcript({ lines }: { lines: Extract<PublicBlock, { kind: "transcript" }>["lines"] }) {
  return (
    <figure className="max-w-prose">
      <figcaption className="sr-only">A conversation</figcaption>
      <div className="flex flex-col gap-3">
        {lines.map((line, index) => (
          <Bubble key={index} by={line.by}>
            <Markdown text={line.text} isCompact />
          </Bubble>
        ))}
      </div>
    </figure>
  );
}

type RewriteProps = { customer: string; weak: string; strong: string; why: string };

/** A weak reply, the stronger one, and what makes the difference. */
function Rewrite({ customer, weak, strong, why }: RewriteProps) {
  return (
    <figure className="flex max-w-prose flex-col gap-3">
      <Bubble by="customer">{customer}</Bubble>
      <div className="rounded-md border border-line bg-sheet px-4 py-3">
        <p className="text-sm text-muted">Weak</p>
        <p className="text-muted">{weak}</p>
      </div>
      <ArrowDown aria-hidden className="mx-auto size-5 text-muted" />
      <div className="rounded-md border border-accent bg-accent-wash px-4 py-3">
        <p className="text-sm text-accent-strong">Strong</p>
        <p className="font-[550]">{strong}</p>
      </div>
      <figcaption className="text-sm text-muted">{why}</figcaption>
    </figure>
  );
}

function Tip({ text }: { text: string }) {
  return (
    <aside
      aria-label="A veteran's tip"
      className="flex max-w-prose items-start gap-3 rounded-md bg-sunken px-4 py-3"
    >
      <Lightbulb aria-hidden className="mt-0.5 size-5 shrink-0 text-accent" />
      <div className="min-w-0">
        <p className="text-sm text-muted">A veteran says</p>
        <Markdown text={text} isCompact />
      </div>
    </aside>
  );
}
