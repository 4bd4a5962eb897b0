/**
 * Triggers of posts: personal data before an audience, and the move out of its sight.
 */
import { factOf } from "../setting";
import type { Heard, Trigger } from "./heard";

/** What the post does because everybody can read it. */
export function publicTriggers({ setting, noticed }: Heard): Trigger[] {
  const shown = noticed.inPublic;
  if (shown === undefined) return [];
  const label = (key: string | undefined): string =>
    factOf(setting.scenario, key ?? "")?.label ?? "something personal";
  const told: Trigger[] =
    shown.told.length > 0
      ? [{ event: "tells-in-public", text: `You told it for everybody to read: ${label(shown.told[0])}.` }]
      : [];
  const asked: Trigger[] =
    shown.asked.length > 0
      ? [{ event: "asks-in-public", text: `You asked for it in public: ${label(shown.asked[0])}.` }]
      : [];
  return [...told, ...asked, ...movesOf(shown.move)];
}

function movesOf(move: "with-reason" | "bare" | undefined): Trigger[] {
  if (move === undefined) return [];
  return move === "with-reason"
    ? [{ event: "moves-with-reason", text: "You moved to private messages and said why." }]
    : [{ event: "moves-without-reason", text: "You moved to private messages without saying why." }];
}
