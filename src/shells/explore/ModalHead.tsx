import type { ReactNode } from "react";
import css from "./dialogs.module.css";

interface ModalHeadProps {
  readonly name: string;
  readonly onClose: () => void;
  /** Other buttons, before the one that closes. */
  readonly children?: ReactNode;
}

/** What a dialog is called, and the way out of it. */
export function ModalHead({ name, onClose, children }: ModalHeadProps) {
  return (
    <div className={css.head}>
      <h2>{name}</h2>
      {children}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
