/** A person's tables as files: /team/<account>/table.csv?table=evidence */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { PERSON_TABLES } from "#training/analytics/questions";
import { csvResponse } from "~/features/measures/csv-response";
import { forbidden, notFound, requireViewer } from "~/routing/viewer";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const search = new URL(request.url).searchParams;
  const asked = search.get("table");
  const competency = search.get("competency");
  const table = PERSON_TABLES.find((each) => each === asked);
  if (table === undefined) throw notFound("This table");
  const question = { accountId: params.accountId ?? "", table, competency, at: context.now() };
  const file = await context.services.measures.exports.person(viewer, question);
  if (file.ok) return csvResponse(file.value);
  throw file.failure === "not-allowed" ? forbidden() : notFound("This person");
}
