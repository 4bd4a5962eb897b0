/**
 * A customer's mood as a drawn face: the outline grows edges with anger, so that
 * shape, face and word say the same as the colour.
 */
import { MOOD_NAMES, type MoodLevel } from "#training/simulation/vocabulary";
import { classes } from "./classes";

type Drawing = { outline: string; brows: string; mouth: string; ink: string };

/** From circle over square and octagon to a burst, in a box of 24. */
const MOOD_DRAWINGS: Record<MoodLevel, Drawing> = {
  0: {
    outline: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z",
    brows: "",
    mouth: "M7.5 13.5c1 3 8 3 9 0",
    ink: "text-mood-0",
  },
  1: {
    outline: "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Z",
    brows: "",
    mouth: "M8.5 15.5h7",
    ink: "text-mood-1",
  },
  2: {
    outline:
      "M8 2.5h8A5.5 5.5 0 0 1 21.5 8v8a5.5 5.5 0 0 1-5.5 5.5H8A5.5 5.5 0 0 1 2.5 16V8A5.5 5.5 0 0 1 8 2.5Z",
    brows: "M7 8h3M14 8h3",
    mouth: "M8.5 16.5c2-1.5 5-1.5 7-.3",
    ink: "text-mood-2",
  },
  3: {
    outline: "M4 2.5h16l1.5 1.5v16L20 21.5H4L2.5 20V4Z",
    brows: "M7 7.5l3 1M17 7.5l-3 1",
    mouth: "M8 17c2-2.4 6-2.4 8 0",
    ink: "text-mood-3",
  },
  4: {
    outline: "M8 1.8h8L22.2 8v8L16 22.2H8L1.8 16V8Z",
    brows: "M6.8 7l3.4 2M17.2 7l-3.4 2",
    mouth: "M8 17.2c1.5-3 6.5-3 8 0",
    ink: "text-mood-4",
  },
  5: {
    outline:
      "M12 .8l2.7 3.6 4.3-1.5.2 4.5 4.4 1.2-2.2 3.9 2.2 3.9-4.4 1.2-.2 4.5-4.3-1.5L12 24.2l-2.7-3.6L5 22.1l-.2-4.5L.4 16.4l2.2-3.9L.4 8.6l4.4-1.2L5 2.9l4.3 1.5Z",
    brows: "M7 7.4l3.4 2.3M17 7.4l-3.4 2.3",
    mouth: "M8.5 17.2v-1.7c2-1.7 5-1.7 7 0v1.7Z",
    ink: "text-mood-5",
  },
};

export type MoodFaceProps = {
  mood: MoodLevel;
  size?: "sm" | "md" | "lg";
  /** Leaves the word to screen readers, where it stands right beside. */
  isWordHidden?: boolean;
  className?: string;
};

const SIZES = { sm: "size-5", md: "size-6", lg: "size-10" } as const;

export function MoodFace({ mood, size = "md", isWordHidden = false, className }: MoodFaceProps) {
  const drawing = MOOD_DRAWINGS[mood];
  return (
    <span className={classes("inline-flex items-center gap-2", className)}>
      <svg
        viewBox="-1 -1 26 27"
        fill="none"
        aria-hidden
        className={classes("shrink-0", SIZES[size], drawing.ink)}
      >
        <path
          d={drawing.outline}
          fill="currentColor"
          fillOpacity="0.14"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinejoin="round"
        />
        <circle cx="8.7" cy="11" r="1.2" fill="currentColor" />
        <circle cx="15.3" cy="11" r="1.2" fill="currentColor" />
        <path
          d={`${drawing.brows}${drawing.mouth}`}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className={isWordHidden ? "sr-only" : "capitalize"}>{MOOD_NAMES[mood]}</span>
    </span>
  );
}
