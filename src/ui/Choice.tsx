import { type ReactNode, useId } from "react";
import css from "./floating.module.css";

interface ChoiceProps {
  readonly label: string;
  /** The control, with the id that its label names. */
  readonly children: (id: string) => ReactNode;
}

/** A control and its label beside it, as a line in a box of choices. */
export function Choice({ label, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={css.choice}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
