/** Learn: the reader's path, and every module with their progress. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BookOpen } from "lucide-react";
import { EmptyState } from "~/components/ui/EmptyState";
import { PageHeader } from "~/components/ui/PageHeader";
import { ModuleCard } from "~/features/learn/ModuleCard";
import { PathPanel } from "~/features/learn/PathPanel";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Learn · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const page = await context.services.learning.learnPage(viewer, context.now());
  if (!page.ok) throw forbidden();
  return page.value;
}

export default function LearnPage() {
  const { paths, modules } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Learn" lead="Lessons of a few minutes, and a quiz that shows what stayed." />
      <div className="flex flex-col gap-8">
        {paths.map((path) => (
          <PathPanel key={path.slug} path={path} />
        ))}
        <section aria-labelledby="all-modules">
          <h2 id="all-modules" className="mb-4 text-xl font-semibold">
            All modules
          </h2>
          {modules.length === 0 ? (
            <EmptyState title="There are no modules yet" icon={BookOpen}>
              They come with the content. Ask whoever runs Composure here.
            </EmptyState>
          ) : (
            <div className="grid gap-4 md:grid-cols-2">
              {modules.map((module) => (
                <ModuleCard key={module.slug} module={module} />
              ))}
            </div>
          )}
        </section>
      </div>
    </>
  );
}
