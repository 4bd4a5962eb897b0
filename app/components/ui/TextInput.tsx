/** One line of text. Stands in a Field, which gives it its label. */
import { forwardRef, type InputHTMLAttributes } from "react";
import { classes } from "./classes";
import { CONTROL_CLASSES } from "./control-classes";

export type TextInputProps = InputHTMLAttributes<HTMLInputElement>;

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(props, ref) {
  const { className, type = "text", ...rest } = props;
  return (
    <input {...rest} ref={ref} type={type} className={classes(CONTROL_CLASSES, "min-h-10", className)} />
  );
});
