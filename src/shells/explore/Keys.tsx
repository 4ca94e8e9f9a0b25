import { useEffect } from "react";
import { useViewStore } from "../../store/ViewContext";
import { isTextField, listenForUndo } from "../undoKeys";

/** The keys of explore (docs/contract.md, section 3): undo, redo, Esc, and `/` for the search field. */
export function Keys() {
  const store = useViewStore();
  useEffect(() => listenForUndo(store), [store]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const search = document.querySelector<HTMLInputElement>("input[type=search][data-main-search]");
      if (!search || isTextField(event.target)) return;
      event.preventDefault();
      search.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}
