/**
 * A question that must be answered before going on. The native dialog gives the
 * focus trap, Escape and the way back to where the focus was.
 */
import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./Button";
import { classes } from "./classes";

export type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Buttons, the one to press last. */
  actions?: ReactNode;
  /** "sheet" slides up from the lower edge on small screens. */
  shape?: "box" | "sheet";
  className?: string;
  children?: ReactNode;
};

export function Dialog({ isOpen, onClose, title, actions, shape = "box", className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (isOpen && !element.open) element.showModal();
    if (!isOpen && element.open) element.close();
  }, [isOpen]);

  function closeOnBackdrop(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog; the click is the pointer's way to do the same.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
      className={classes(
        "fixed max-h-[calc(100dvh-2rem)] w-full max-w-[32rem] overflow-hidden border border-line bg-sheet p-0 text-ink shadow-raised open:animate-rise",
        shape === "box"
          ? "m-auto max-w-[min(32rem,calc(100vw-2rem))] rounded-lg"
          : "mx-auto mt-auto mb-0 rounded-t-xl sm:m-auto sm:rounded-lg",
        className,
      )}
    >
      <div className="flex max-h-[inherit] flex-col">
        <h2 id={titleId} className="px-6 pt-5 pr-14 text-xl font-semibold">
          {title}
        </h2>
        <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-2 pb-6">{children}</div>
        {actions ? (
          <div className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{actions}</div>
        ) : null}
        {/* Last in order, so that opening puts the focus on what the dialog is about. */}
        <Button
          type="button"
          variant="quiet"
          size="sm"
          aria-label="Close"
          onClick={onClose}
          className="absolute top-4 right-4 px-2"
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
    </dialog>
  );
}
