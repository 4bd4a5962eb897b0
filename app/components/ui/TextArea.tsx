/** Several lines of text. Grows with them where the browser can. */
import { forwardRef, type TextareaHTMLAttributes } from "react";
import { classes } from "./classes";
import { CONTROL_CLASSES } from "./control-classes";

export type TextAreaProps = TextareaHTMLAttributes<HTMLTextAreaElement>;

export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const { className, rows = 4, ...rest } = props;
  return (
    <textarea
      {...rest}
      ref={ref}
      rows={rows}
      className={classes(
        CONTROL_CLASSES,
        "field-sizing-content max-h-[60vh] resize-y py-2",
        heightFor(rows),
        className,
      )}
    />
  );
});

/** Where the field grows with its text, `rows` is only the least it has. */
function heightFor(rows: number): string {
  if (rows <= 2) return "min-h-16";
  return rows <= 5 ? "min-h-28" : "min-h-44";
}
