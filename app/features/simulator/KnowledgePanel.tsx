/** The knowledge base: a search, what it found, and one article at a time. */
import { ArrowLeft, Search } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ContactDesktop } from "#training/simulation/protocol";
import { Button } from "~/components/ui/Button";
import { Markdown } from "~/components/ui/Markdown";
import { Spinner } from "~/components/ui/Spinner";
import { TextInput } from "~/components/ui/TextInput";
import { isWaitingFor } from "./contact-reading";
import type { OpenArticle } from "./contact-view";
import type { Contact } from "./use-contact";

type KnowledgePanelProps = { articles: ContactDesktop["articles"]; contact: Contact };

export function KnowledgePanel({ articles, contact }: KnowledgePanelProps) {
  const { view } = contact;
  const [query, setQuery] = useState("");
  if (view.article) return <Article article={view.article} close={contact.closeArticle} />;

  function search(event: FormEvent) {
    event.preventDefault();
    if (query.trim() !== "") contact.send({ type: "search", query: query.trim() });
  }

  return (
    <div className="flex flex-col gap-4 p-4">
      <search>
        <form onSubmit={search} className="flex gap-2">
          <TextInput
            type="search"
            aria-label="Search the knowledge base"
            placeholder="Search"
            maxLength={200}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          <Button aria-label="Search" isPending={isWaitingFor(view, "search")} className="px-3">
            <Search aria-hidden className="size-4" />
          </Button>
        </form>
      </search>
      {isWaitingFor(view, "open-article") ? <Spinner label="Opening the article" /> : null}
      <Results articles={articles} contact={contact} />
    </div>
  );
}

function Results({ articles, contact }: KnowledgePanelProps) {
  const { search } = contact.view;
  const found = search?.articles ?? null;
  const hasFound = found !== null && found.length > 0;
  const shown = hasFound ? found : articles.map((article) => ({ ...article, excerpt: "" }));
  return (
    <div aria-live="polite">
      {found === null ? null : (
        <p className="mb-2 text-sm text-muted">{resultsInWords(found.length, search?.query ?? "")}</p>
      )}
      {hasFound ? null : <p className="mb-2 text-sm text-muted">All articles</p>}
      <ul className="flex flex-col gap-2">
        {shown.map((article) => (
          <li key={article.slug}>
            <button
              type="button"
              onClick={() => contact.send({ type: "open-article", article: article.slug })}
              className="w-full rounded-md border border-line bg-sheet px-3 py-2 text-left hover:border-line-strong"
            >
              <span className="block font-[550] text-accent">{article.title}</span>
              {article.excerpt ? <span className="block text-sm text-muted">{article.excerpt}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function resultsInWords(count: number, query: string): string {
  if (count === 0) return `Nothing found for “${query}”. Try one word of it.`;
  return count === 1 ? `1 article for “${query}”` : `${count} articles for “${query}”`;
}

function Article({ article, close }: { article: OpenArticle; close: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is the reason to run.
  useEffect(() => heading.current?.focus(), [article.slug]);
  return (
    <div className="p-4">
      <Button type="button" variant="quiet" size="sm" onClick={close} className="-ml-2 px-2">
        <ArrowLeft aria-hidden className="size-4" />
        All articles
      </Button>
      <h2 ref={heading} tabIndex={-1} className="mt-2 mb-2 font-semibold">
        {article.title}
      </h2>
      <Markdown text={article.body} headingLevel={3} isCompact className="text-sm" />
    </div>
  );
}
