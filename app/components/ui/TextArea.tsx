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
      className={classes(CONTROL_CLASSES, "field-sizing-content resize-y py-2", className)}
    />
  );
});
