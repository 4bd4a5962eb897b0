/**
 * A face of simple shapes with a person's initials in it. The same name has the
 * same face everywhere. Decoration: the name stands beside it in words.
 */
import { hashOf } from "#training/shared/random";
import { classes } from "./classes";

const TONES = [
  { back: "fill-face-1", hair: "fill-hair-1" },
  { back: "fill-face-2", hair: "fill-hair-2" },
  { back: "fill-face-3", hair: "fill-hair-3" },
  { back: "fill-face-4", hair: "fill-hair-4" },
  { back: "fill-face-5", hair: "fill-hair-5" },
  { back: "fill-face-6", hair: "fill-hair-6" },
];

/** Hair behind and around a head that is a circle of radius 14 at (24, 23). */
const HAIR = [
  "M8 25C6 11 14 4 24 4s18 7 16 21c-1-6-4-9-8-10-6 3-15 3-19 5-2 1-4 2-5 5Z",
  "M8 36V21C8 10 15 4 24 4s16 6 16 17v15c-2 2-5 2-7 2H15c-2 0-5 0-7-2Z",
  "M9 22c0-9 7-14 15-14s15 5 15 14c-4-5-9-7-15-7s-11 2-15 7ZM24 11a6 6 0 1 1 0-11 6 6 0 0 1 0 11Z",
  "M8 24a7 7 0 0 1 1-11 8 8 0 0 1 9-8 9 9 0 0 1 12 0 8 8 0 0 1 9 8 7 7 0 0 1 1 11c-3-5-8-8-16-8s-13 3-16 8Z",
  "M10 16c2-6 8-9 14-9s12 3 14 9c-4-2-9-3-14-3s-10 1-14 3Z",
  "M7 30c-2-14 4-25 17-25 12 0 18 8 17 16-6 0-12-2-16-6-4 7-10 8-15 9-1 2-2 4-3 6Z",
];

const SIZES = { sm: "size-8", md: "size-10", lg: "size-14", xl: "size-20" } as const;

export type AvatarProps = { name: string; size?: keyof typeof SIZES; className?: string };

export function Avatar({ name, size = "md", className }: AvatarProps) {
  const hash = hashOf(name.trim().toLowerCase());
  const mixed = hash ^ (hash >>> 15);
  const tone = TONES[(mixed >>> 3) % TONES.length] ?? { back: "fill-face-1", hair: "fill-hair-1" };
  const hair = HAIR[(mixed >>> 11) % HAIR.length];
  if (size === "sm") return <SmallAvatar name={name} tone={tone} className={className} />;
  return (
    <svg viewBox="0 0 48 48" aria-hidden className={classes("shrink-0 rounded-full", SIZES[size], className)}>
      <rect width="48" height="48" className={tone.back} />
      <path d="M6 48c1-8 8-12 18-12s17 4 18 12Z" className={tone.hair} />
      <path d={hair} className={tone.hair} />
      <circle cx="24" cy="23.5" r="13.5" className="fill-head" />
      <text x="24" y="27.5" textAnchor="middle" fontSize="12.5" fontWeight="600" className="fill-ink">
        {initialsOf(name)}
      </text>
    </svg>
  );
}

/** Too small for a face: only the initials, large enough to read. */
function SmallAvatar({
  name,
  tone,
  className,
}: {
  name: string;
  tone: { back: string };
  className?: string;
}) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden className={classes("size-8 shrink-0 rounded-full", className)}>
      <rect width="48" height="48" className={tone.back} />
      <text x="24" y="30.5" textAnchor="middle" fontSize="18" fontWeight="600" className="fill-ink">
        {initialsOf(name)}
      </text>
    </svg>
  );
}

/** First letters of the first and the last word, at most two. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}
