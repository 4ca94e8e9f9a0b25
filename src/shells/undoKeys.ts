import type { ViewStore } from "../store/store";
import { clearPin } from "../store/transitions";

/** Ctrl/Cmd+Z, with Shift, and Esc (docs/contract.md, section 3). In a text field they belong to the field. */
export function listenForUndo(store: ViewStore): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTextField(event.target)) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      if (event.shiftKey) store.redo();
      else store.undo();
    } else if (event.key === "Escape" && store.getState().view.pin !== undefined) {
      store.commit(clearPin);
    }
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

const NO_TEXT = ["checkbox", "radio", "range", "button", "submit"];

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !NO_TEXT.includes(target.type);
}
