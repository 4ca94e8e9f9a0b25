import { type ReactNode, useId, useRef } from "react";
import css from "./floating.module.css";
import { placeBeside } from "./place";

interface PopoverButtonProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that opens a small box of choices beside it; Escape or a click elsewhere closes it. */
export function PopoverButton({ label, children }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" popoverTarget={id}>
        {label}
      </button>
      <div
        id={id}
        className={css.choices}
        popover="auto"
        role="group"
        aria-label={label}
        onToggle={({ currentTarget }) => button.current && placeBeside(currentTarget, button.current)}
        // The browser closes it on Escape; the key has done its work then.
        onKeyDown={(event) => event.key === "Escape" && event.nativeEvent.stopPropagation()}
      >
        {children}
      </div>
    </>
  );
}
