import { type ReactNode, useId, useRef } from "react";
import css from "./floating.module.css";
import { placeBeside } from "./place";

interface PopoverButtonProps {
  /** Of the box, and of the button where its face has no words. */
  readonly name: string;
  readonly face: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a small box of choices beside it; Escape or a click elsewhere closes it. */
export function PopoverButton({ name, face, children }: PopoverButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} title={name}>
        {face}
      </button>
      <div
        id={id}
        className={css.choices}
        popover="auto"
        role="group"
        aria-label={name}
        onToggle={({ currentTarget }) => button.current && placeBeside(currentTarget, button.current)}
        // The browser closes it on Escape; the key has done its work then.
        onKeyDown={(event) => event.key === "Escape" && event.nativeEvent.stopPropagation()}
      >
        {children}
      </div>
    </>
  );
}
