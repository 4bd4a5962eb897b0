/** The ledger's tables as files: /tenure.csv?table=moves&months=12 */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { TENURE_TABLES, TenureSpanSchema } from "#training/analytics/questions";
import { csvResponse } from "~/features/measures/csv-response";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("table") ?? "moves";
  const table = TENURE_TABLES.find((each) => each === asked);
  if (table === undefined) throw notFound("This table");
  const months = TenureSpanSchema.parse(search.get("months"));
  const file = await context.services.measures.exports.tenure(viewer, { table, months, at: context.now() });
  if (!file.ok) throw forbidden();
  return csvResponse(file.value);
}
