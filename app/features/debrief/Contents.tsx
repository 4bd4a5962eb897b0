/** Where on this long page what is, under its title. */
const FAMILY = { id: "family", label: "Tried again" } as const;
const PARTS = [
  { id: "mood", label: "Mood" },
  { id: "criteria", label: "Criteria" },
  { id: "facts", label: "Facts" },
  { id: "transcript", label: "Transcript" },
  { id: "note", label: "Note" },
] as const;

/** `hasFamily` where it was tried again from a turn of another, or another of it. */
export function Contents({ hasFamily }: { hasFamily: boolean }) {
  return (
    <nav aria-label="On this page" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {(hasFamily ? [FAMILY, ...PARTS] : PARTS).map(({ id, label }) => (
        <a
          key={id}
          href={`#${id}`}
          className="inline-flex min-h-6 items-center rounded-sm text-muted underline decoration-line-strong underline-offset-3 hover:text-ink"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
