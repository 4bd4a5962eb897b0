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

/** Hair behind and around a head that is a circle of radius 13 at (24, 22). */
const HAIR = [
  "M9 24C8 12 15 5 24 5s16 7 15 19c-2-5-6-9-10-10-5 3-14 3-17 6-1 1-2 2-3 4Z",
  "M8 30V21C8 11 15 5 24 5s16 6 16 16v9c0 4-3 6-5 6H13c-2 0-5-2-5-6Z",
  "M10 22c0-9 6-15 14-15s14 6 14 15c-4-6-9-8-14-8s-10 2-14 8Z M24 9a5 5 0 1 1 0-8 5 5 0 0 1 0 8Z",
  "M9 23a6 6 0 0 1 1-9 7 7 0 0 1 8-7 8 8 0 0 1 12 0 7 7 0 0 1 8 7 6 6 0 0 1 1 9c-3-5-8-8-15-8S12 18 9 23Z",
  "M10 21c0-9 6-14 14-14s14 5 14 14c-3-4-6-6-9-6l-8 1c-5 0-8 1-11 5Z",
];

const SIZES = { sm: "size-8", md: "size-10", lg: "size-14", xl: "size-20" } as const;

export type AvatarProps = { name: string; size?: keyof typeof SIZES; className?: string };

export function Avatar({ name, size = "md", className }: AvatarProps) {
  const hash = hashOf(name.trim().toLowerCase());
  const tone = TONES[hash % TONES.length] ?? { back: "fill-face-1", hair: "fill-hair-1" };
  const hair = HAIR[(hash >>> 8) % HAIR.length];
  return (
    <svg viewBox="0 0 48 48" aria-hidden className={classes("shrink-0 rounded-full", SIZES[size], className)}>
      <rect width="48" height="48" className={tone.back} />
      <path d="M6 48c1-8 8-12 18-12s17 4 18 12Z" className={tone.hair} />
      <path d={hair} className={tone.hair} />
      <circle cx="24" cy="23" r="13" className="fill-head" />
      <text x="24" y="27.5" textAnchor="middle" fontSize="12.5" fontWeight="600" className="fill-ink">
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
