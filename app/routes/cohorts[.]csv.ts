/** The comparisons of cohorts as files: /cohorts.csv?table=cohorts */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { COHORT_TABLES } from "#training/analytics/questions";
import { csvResponse } from "~/features/measures/csv-response";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const asked = new URL(request.url).searchParams.get("table") ?? "cohorts";
  const table = COHORT_TABLES.find((each) => each === asked);
  if (table === undefined) throw notFound("This table");
  const file = await context.services.measures.exports.cohorts(viewer, { table, at: context.now() });
  if (!file.ok) throw forbidden();
  return csvResponse(file.value);
}
