/** The content library: everything that learners meet, by kind. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LocalTime } from "~/components/ui/LocalTime";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { TextLink } from "~/components/ui/TextLink";
import { KIND_NAMES } from "~/features/library/kind-names";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Content library · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.learning.libraryPage(viewer);
  if (!page.ok) throw forbidden();
  return page.value;
}

export default function LibraryPage() {
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Content library"
        lead="What learners meet, as it stands now, with keys and rules. It comes from the files in content/."
      />
      <nav aria-label="Kinds of content" className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
        {kinds.map(({ kind, entries }) => (
          <a key={kind} href={`#${kind}`} className="text-accent underline underline-offset-3">
            {KIND_NAMES[kind].many} <span className="text-muted tabular-nums">{entries.length}</span>
          </a>
        ))}
      </nav>
      <div className="flex flex-col gap-6">
        {kinds.map(({ kind, entries }) => (
          <div key={kind} id={kind} className="scroll-mt-16">
            <Panel title={KIND_NAMES[kind].many} isFlush>
              <ul>
                {entries.map((entry) => (
                  <li
                    key={entry.slug}
                    className="flex items-start justify-between gap-4 border-t border-line px-4 py-3 sm:px-6"
                  >
                    <div className="min-w-0">
                      <TextLink to={`/library/${kind}/${entry.slug}`}>{entry.title}</TextLink>
                      <p className="text-sm text-muted">{entry.about}</p>
                    </div>
                    <p className="shrink-0 text-right text-sm text-muted">
                      Version {entry.version}
                      <br />
                      <LocalTime at={entry.since} />
                    </p>
                  </li>
                ))}
              </ul>
            </Panel>
          </div>
        ))}
      </div>
    </>
  );
}
