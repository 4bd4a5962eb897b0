/** The ledger of tenure: joiners, leavers, what that makes, and what it costs. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CostPerLeaverSchema, TENURE_SPANS, TenureSpanSchema } from "#training/analytics/questions";
import { Notice } from "~/components/ui/Notice";
import { PageHeader } from "~/components/ui/PageHeader";
import { TextLink } from "~/components/ui/TextLink";
import { BandPanel } from "~/features/measures/BandPanel";
import { CostPanel } from "~/features/measures/CostPanel";
import { MovementPanel } from "~/features/measures/MovementPanel";
import { MovePanel } from "~/features/measures/MovePanel";
import { TenureSummary } from "~/features/measures/TenureSummary";
import { readForm } from "~/routing/form";
import { forbidden, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Tenure · Composure" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const months = TenureSpanSchema.parse(new URL(request.url).searchParams.get("months"));
  const page = await context.services.measures.tenure(viewer, { months, at: context.now() });
  if (!page.ok) throw forbidden();
  return { page: page.value, months, spans: TENURE_SPANS };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request);
  const form = await readForm(context, request, z.object({ amount: CostPerLeaverSchema }));
  if (!form.ok) {
    const error = form.failure.fields.amount ?? form.failure.problem;
    return json({ error, isSaved: false }, { status: 400 });
  }
  const saved = await context.services.measures.setCostPerLeaver(viewer, form.value.amount);
  if (!saved.ok) throw forbidden();
  return json({ error: null, isSaved: true });
}

export default function TenureRoute() {
  const { page, months, spans } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const exportOf = (table: string) => `/tenure.csv?table=${table}&months=${months}`;
  return (
    <>
      <PageHeader
        title="Tenure"
        lead="Who joined and who left, and what that means for the team and its costs."
        actions={<Spans spans={spans} chosen={months} />}
      />
      {page.isPartial ? (
        <Notice className="mb-6">These numbers are of the people in your teams.</Notice>
      ) : null}
      <div className="flex flex-col gap-6">
        <TenureSummary page={page} months={months} />
        <MovementPanel movements={page.movements} exportTo={exportOf("months")} />
        <CostPanel
          cost={page.cost}
          leavers={page.turnover.leavers}
          error={outcome?.error ?? null}
          isSaved={outcome?.isSaved ?? false}
        />
        <BandPanel bands={page.bands} exportTo={exportOf("bands")} />
        <MovePanel moves={page.moves} exportTo={exportOf("moves")} />
      </div>
    </>
  );
}

function Spans({ spans, chosen }: { spans: readonly number[]; chosen: number }) {
  return (
    <nav aria-label="Time" className="flex flex-wrap gap-4">
      {spans.map((months) => (
        <TextLink
          key={months}
          to={`?months=${months}`}
          preventScrollReset
          aria-current={months === chosen ? "true" : undefined}
          className="py-1 aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline"
        >
          {months} months
        </TextLink>
      ))}
    </nav>
  );
}
