/**
 * A contact in social media: the customer's post with its likes and replies, those
 * who read along among them, and from the move on the private messages.
 */
import { Clock3, Globe, Heart, Lock } from "lucide-react";
import { Avatar } from "~/components/ui/Avatar";
import { classes } from "~/components/ui/classes";
import { LocalTime } from "~/components/ui/LocalTime";
import { Skeleton } from "~/components/ui/Skeleton";
import type { Post, Posts } from "./posts";
import { useStickToEnd } from "./use-stick-to-end";

export type PostThreadProps = {
  customer: string;
  thread: Posts;
  /** The customer's line that is running in. */
  running: string | null;
  isTyping: boolean;
  isReady: boolean;
};

export function PostThread({ customer, thread, running, isTyping, isReady }: PostThreadProps) {
  const { posts, likes } = thread;
  const scroller = useStickToEnd(`${posts.length}|${running?.length ?? 0}|${isTyping}`);
  return (
    <div
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="log"
      aria-label="Posts and messages"
      className="relative min-h-0 flex-1 overflow-y-auto px-4 py-6 -outline-offset-2 sm:px-6"
    >
      <div className="mx-auto flex max-w-[40rem] flex-col gap-4">
        {isReady ? null : <Skeleton lines={4} label="Opening the post" />}
        {posts.map((post, index) => (
          <div key={post.key} className="flex flex-col gap-4">
            {isChange(posts[index - 1], post) ? <PlaceLine place={post.place} /> : null}
            {index === 0 ? <FirstPost post={post} likes={likes} /> : <Reply post={post} />}
          </div>
        ))}
        {running !== null || isTyping ? (
          <p aria-hidden className="pl-11 text-muted">
            {running ?? `${customer} is writing`}
          </p>
        ) : null}
      </div>
    </div>
  );
}

function isChange(before: Post | undefined, post: Post): boolean {
  return before !== undefined && before.place !== post.place;
}

const PLACES = {
  public: [Globe, "In public again"],
  private: [Lock, "Private messages: only the two of you read this"],
} as const;

function PlaceLine({ place }: { place: Post["place"] }) {
  const [Icon, words] = PLACES[place];
  return (
    <p className="flex items-center gap-3 text-sm text-muted">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <Icon aria-hidden className="size-3.5" />
      {words}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </p>
  );
}

function FirstPost({ post, likes }: { post: Post; likes: number }) {
  return (
    <article
      aria-label={`Post by ${post.name}`}
      className="rounded-lg border border-line bg-paper p-4 sm:p-5"
    >
      <Byline post={post} />
      <p className="mt-2 text-lg leading-snug whitespace-pre-wrap [overflow-wrap:anywhere]">{post.text}</p>
      <p className="mt-3 flex items-center gap-2 border-t border-line pt-3 text-sm text-muted tabular-nums">
        <Heart aria-hidden className="size-4" />
        {likes} likes
      </p>
    </article>
  );
}

function Reply({ post }: { post: Post }) {
  const isBystander = post.by === "bystander";
  return (
    <article
      aria-label={`${post.place === "public" ? "Public reply" : "Private message"} from ${post.name}`}
      className={classes(
        "rounded-lg px-4 py-3",
        post.by === "agent" && "ml-6 border border-line-strong/50 bg-sheet sm:ml-10",
        post.by === "customer" && "mr-6 bg-sunken sm:mr-10",
        isBystander && "mr-6 py-1 sm:mr-10",
        post.at === null && "border-dashed text-muted",
      )}
    >
      <Byline post={post} />
      <p
        className={classes(
          "mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]",
          isBystander && "pl-9 text-sm text-muted",
        )}
      >
        {post.text}
      </p>
    </article>
  );
}

function Byline({ post }: { post: Post }) {
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Avatar name={post.name} size="sm" />
      <span className="min-w-0 truncate font-[550] text-ink">
        {post.by === "agent" ? `You, ${post.name}` : post.name}
      </span>
      <span className="ml-auto flex shrink-0 items-center gap-1">
        {post.at === null ? (
          <>
            <Clock3 aria-hidden className="size-3" />
            sending
          </>
        ) : (
          <LocalTime at={post.at} style="time" />
        )}
      </span>
    </p>
  );
}
