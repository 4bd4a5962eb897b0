/** One piece of content, in its newest version or an earlier one: ?version=2. */
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { KIND_NAMES } from "~/features/library/kind-names";
import { PieceBody } from "~/features/library/PieceBody";
import { VersionPanel } from "~/features/library/VersionPanel";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Content"} · Composure` },
];

const VersionSchema = z.coerce.number().int().min(1);

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const asked = VersionSchema.safeParse(new URL(request.url).searchParams.get("version") ?? undefined);
  const version = asked.success ? asked.data : undefined;
  const command = { kind: params.kind ?? "", slug: params.slug ?? "", version };
  const piece = await context.services.learning.libraryPiece(viewer, command);
  if (!piece.ok) throw piece.failure === "not-allowed" ? forbidden() : notFound("This piece of content");
  return piece.value;
}

export default function LibraryPieceRoute() {
  const piece = useLoaderData<typeof loader>();
  const { kind, slug } = piece.version;
  return (
    <>
      <PageHeader
        title={piece.title}
        lead={`${KIND_NAMES[kind].one}, ${slug}`}
        crumbs={[
          { to: "/library", label: "Content library" },
          { to: `/library#${kind}`, label: KIND_NAMES[kind].many },
        ]}
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem] lg:items-start">
        <Panel title={`Version ${piece.version.version}`}>
          <PieceBody version={piece.version} />
        </Panel>
        <VersionPanel piece={piece} />
      </div>
    </>
  );
}
