/**
 * Text that authors wrote, as elements: never as markup that could run.
 *
 * Raw HTML is dropped, addresses are limited to http, https, mailto and paths,
 * and headings begin below the page's own.
 */
import { Fragment, useMemo } from "react";
import { jsx, jsxs } from "react/jsx-runtime";
import rehypeReact from "rehype-react";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { classes } from "./classes";

export type MarkdownProps = {
  text: string;
  /** Level of the text's largest heading. */
  headingLevel?: 2 | 3 | 4;
  /** Closer together, for a side panel. */
  isCompact?: boolean;
  className?: string;
};

export function Markdown({ text, headingLevel = 2, isCompact = false, className }: MarkdownProps) {
  const elements = useMemo(() => render(text, headingLevel), [text, headingLevel]);
  return <div className={classes("prose", isCompact && "prose-compact", className)}>{elements}</div>;
}

const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

function render(text: string, headingLevel: number) {
  const tag = (level: number) => HEADINGS[level + headingLevel - 2] ?? "h6";
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize)
    .use(rehypeReact, {
      Fragment,
      jsx,
      jsxs,
      // An inline style would be refused by the content security policy.
      tableCellAlignToStyle: false,
      components: { h1: tag(1), h2: tag(1), h3: tag(2), h4: tag(3), h5: tag(4), h6: tag(5) },
    })
    .processSync(text).result;
}
