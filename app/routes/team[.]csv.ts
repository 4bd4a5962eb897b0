/** The team table as a file, with the filters and the order of the page it was taken from. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { TeamQuerySchema } from "#training/analytics/questions";
import { csvResponse } from "~/features/measures/csv-response";
import { forbidden, requireViewer } from "~/routing/viewer";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const query = TeamQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const file = await context.services.measures.exports.team(viewer, { query, at: context.now() });
  if (!file.ok) throw forbidden();
  return csvResponse(file.value);
}
