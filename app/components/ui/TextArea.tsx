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
        "field-sizing-content max-h-[60vh] py-2",
        heightFor(rows),
        className,
      )}
    />
  );
});

/** Where the field grows with its text, `rows` is only the least it has; with one row it is a line that grows. */
function heightFor(rows: number): string {
  if (rows === 1) return "min-h-12 resize-none";
  if (rows === 2) return "min-h-18 resize-y";
  return rows <= 5 ? "min-h-28 resize-y" : "min-h-44 resize-y";
}
