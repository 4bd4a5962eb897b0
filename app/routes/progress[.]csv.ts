/** A learner's own tables as files: /progress.csv?table=attempts */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { PERSON_TABLES } from "#training/analytics/questions";
import { csvResponse } from "~/features/measures/csv-response";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("table");
  const competency = search.get("competency");
  const table = PERSON_TABLES.find((each) => each === asked);
  if (table === undefined) throw notFound("This table");
  const file = await context.services.measures.exports.own(viewer, { table, competency, at: context.now() });
  if (file.ok) return csvResponse(file.value);
  throw file.failure === "not-allowed" ? forbidden() : notFound("This table");
}
