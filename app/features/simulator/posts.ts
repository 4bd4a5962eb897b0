/**
 * A contact in social media, read out of the view: the post with its replies, what
 * those who read along do, and the private messages that follow.
 */
import type { ContactView } from "./contact-view";

export type Post = {
  readonly key: string;
  readonly by: "agent" | "customer" | "bystander";
  readonly name: string;
  readonly text: string;
  readonly place: "public" | "private";
  /** Null for one that is on its way. */
  readonly at: string | null;
  /** True for the post that leads into private messages. */
  readonly isMove: boolean;
};

export type Posts = {
  readonly posts: readonly Post[];
  /** Likes of the customer's post by now. */
  readonly likes: number;
  /** Where the next line will stand. */
  readonly place: "public" | "private";
};

type Names = { readonly customer: string; readonly company: string };

/** The posts so far, what is still on its way at the end. */
export function postsOf(view: ContactView, names: Names): Posts {
  const told = view.events.flatMap(({ number, event }) => postsIn(number, event, names));
  const likes = view.events.reduce(
    (sum, { event }) => sum + (event.kind === "customer-said" ? (event.audience?.likes ?? 0) : 0),
    0,
  );
  const place = told.some((post) => post.isMove) ? "private" : "public";
  return { posts: [...told, ...sendingIn(view, names, place)], likes, place };
}

type Event = ContactView["events"][number]["event"];

function postsIn(number: number, event: Event, { customer, company }: Names): Post[] {
  if (event.kind === "agent-said") {
    const { clientId, text, at, place = "public", movesPrivate = false } = event;
    return [{ key: clientId, by: "agent", name: company, text, place, at, isMove: movesPrivate }];
  }
  if (event.kind !== "customer-said") return [];
  const { text, at, place = "public", audience } = event;
  const key = String(number);
  const remarks = (audience?.remarks ?? []).map((remark, index): Post => {
    const { name } = remark;
    return {
      key: `${key}-${index}`,
      by: "bystander",
      name,
      text: remark.text,
      place: "public",
      at,
      isMove: false,
    };
  });
  const line: Post = { key, by: "customer", name: customer, text, place, at, isMove: false };
  const thanks = audience?.thanks;
  const after: Post[] =
    thanks === undefined ? [] : [{ ...line, key: `${key}-thanks`, text: thanks, place: "public" }];
  return [...remarks, line, ...after];
}

function sendingIn(view: ContactView, { company }: Names, place: "public" | "private"): Post[] {
  const sent = new Set(
    view.events.flatMap(({ event }) => (event.kind === "agent-said" ? [event.clientId] : [])),
  );
  return view.waiting.flatMap((command): Post[] =>
    command.type === "say" && !sent.has(command.clientId)
      ? [
          {
            key: command.clientId,
            by: "agent",
            name: company,
            text: command.text,
            place,
            at: null,
            isMove: command.movesPrivate ?? false,
          },
        ]
      : [],
  );
}
