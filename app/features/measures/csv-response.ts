/** A file as a response: to be saved, not shown, and kept by no cache. */
import type { ExportFile } from "#server/usecases/measures/index";

export function csvResponse({ name, text }: ExportFile): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
