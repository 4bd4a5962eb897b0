/** After the stop word: calm, out of character, and nothing to be done. */
import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useNavigation } from "@remix-run/react";
import { Button } from "~/components/ui/Button";
import { ButtonLink } from "~/components/ui/ButtonLink";
import { Form } from "~/components/ui/Form";
import { PageHeader } from "~/components/ui/PageHeader";
import { Panel } from "~/components/ui/Panel";
import { notFound, requireViewer } from "~/routing/viewer";

export const meta: MetaFunction = () => [{ title: "Stopped · Composure" }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request);
  const attemptId = String(params.attemptId);
  const read = await context.services.contacts.desktop(viewer, attemptId);
  if (!read.ok) throw notFound("This attempt");
  if (!read.value.isStopped) throw redirect(`/attempts/${attemptId}`);
  const { scenario, isPrivate, mode } = read.value.desktop;
  return { scenario: { slug: scenario.slug, title: scenario.title }, isPrivate, mode };
}

const WHO_SEES = {
  practice: "Nobody but you can see that it happened. What was said is kept with your record.",
  assessed:
    "Those who train you see that this assessed contact was stopped, and when. What was said in it stays with you.",
} as const;

export default function StoppedPage() {
  const { scenario, isPrivate, mode } = useLoaderData<typeof loader>();
  const isStarting = useNavigation().formData?.get("scenario") === scenario.slug;
  return (
    <div className="mx-auto max-w-[44rem]">
      <PageHeader
        title="You stopped. That is fine."
        lead={`The role-play is over, and the customer was never real. There is no score. ${WHO_SEES[mode]}`}
      />
      <div className="flex flex-col gap-6">
        <Panel title="Breathe">
          <p className="max-w-prose">
            Feet on the floor. In through the nose while you count to four, out slowly while you count to six.
            Three times, or as often as you like. Look at something far away.
          </p>
        </Panel>
        <Panel title="Then, if you like">
          <p className="mb-4 max-w-prose text-muted">
            Trying again with a mild customer means: annoyed at most, no threats, and nobody hangs up. If a
            contact stays with you, talk to somebody you trust; people who do this job know it.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to="/practise" variant="primary">
              Go back to Practise
            </ButtonLink>
            <Form action="/practise?index">
              <input type="hidden" name="scenario" value={scenario.slug} />
              <input type="hidden" name="mode" value="practice" />
              <input type="hidden" name="intensity" value="mild" />
              {isPrivate ? <input type="hidden" name="private" value="yes" /> : null}
              <Button isPending={isStarting} aria-label={`Try ${scenario.title} again with a mild customer`}>
                Try again, mild
              </Button>
            </Form>
          </div>
        </Panel>
      </div>
    </div>
  );
}
