import type { ViewStore } from "../../store/store";
import { isTextField, listenForUndo } from "../undoKeys";

/** The keys of explore (docs/contract.md, section 3): undo, redo, Esc, and `/` for the search field. */
export function listenForKeys(store: ViewStore): () => void {
  const stop = listenForUndo(store);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "/" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.querySelector<HTMLInputElement>("input[type=search][data-main-search]");
    if (!search || isTextField(event.target)) return;
    event.preventDefault();
    search.focus();
  };
  document.addEventListener("keydown", onKey);
  return () => {
    stop();
    document.removeEventListener("keydown", onKey);
  };
}
