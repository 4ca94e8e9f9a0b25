import { type ReactNode, useLayoutEffect, useRef } from "react";
import css from "./dialogs.module.css";

interface ModalProps {
  readonly name: string;
  /** For what is worked on rather than chosen from. */
  readonly wide?: boolean;
  /** For a size of its own. */
  readonly className?: string | undefined;
  /** Asked for by Escape, a click beside it or its button: whoever draws it takes it away. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page. When it goes, the focus returns to where it was. */
export function Modal({ name, wide = false, className, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: its key is Escape, which the browser tells by `cancel`
    <dialog
      ref={dialog}
      className={[css.dialog, wide && css.wide, className].filter(Boolean).join(" ")}
      aria-label={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // What is clicked beside the dialog is its backdrop, which is the element itself.
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {children}
    </dialog>
  );
}
