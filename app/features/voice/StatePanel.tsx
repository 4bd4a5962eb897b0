/** What words the lines, where it is, and how it does. */
import type { ReactNode } from "react";
import type { VoiceView } from "#server/usecases/voice/index";
import { LocalTime } from "~/components/ui/LocalTime";
import { Notice } from "~/components/ui/Notice";
import { Panel } from "~/components/ui/Panel";
import { Tag } from "~/components/ui/Tag";
import { PROVIDER_NAMES, STATUS_WORDS } from "./words";

export function StatePanel({ face, health }: Pick<VoiceView, "face" | "health">) {
  const { label, tone, meaning } = STATUS_WORDS[health.status];
  return (
    <Panel title="What words the lines">
      <dl className="grid grid-cols-1 gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
        <Row term="State">
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag tone={tone}>{label}</Tag>
            {health.since ? (
              <span className="text-sm text-muted">
                since <LocalTime at={health.since} style="date-time" />
              </span>
            ) : null}
          </span>
          <span className="mt-1 block max-w-prose text-sm text-muted">{meaning}</span>
        </Row>
        {health.reason ? (
          <Row term="Reason">
            <span className="break-words">{health.reason}</span>
          </Row>
        ) : null}
        {face ? (
          <>
            <Row term="Provider">{PROVIDER_NAMES[face.kind]}</Row>
            <Row term="Model">
              <span className="break-words">{face.model}</span>
            </Row>
            <Row term={face.sendsTo ? "Host" : "Where"}>
              <span className="break-all">{face.place}</span>
            </Row>
          </>
        ) : null}
      </dl>
      {face ? <WhereWordsGo face={face} /> : null}
    </Panel>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

function WhereWordsGo({ face }: { face: NonNullable<VoiceView["face"]> }) {
  if (!face.sendsTo)
    return (
      <p className="mt-4 max-w-prose text-sm text-muted">Nothing that learners write leaves this machine.</p>
    );
  const { host, isThisMachine, isEncrypted } = face.sendsTo;
  if (isThisMachine)
    return (
      <Notice className="mt-4" title={`What learners write is sent to ${host}, a program on this machine`}>
        Where that program sends it is not for Composure to see.
      </Notice>
    );
  return (
    <Notice tone="warning" className="mt-4" title={`What learners write leaves this machine for ${host}`}>
      With each customer line the last six turns of the conversation are sent there
      {isEncrypted ? "." : ", and not encrypted: use it on a network of your own only."}
    </Notice>
  );
}
