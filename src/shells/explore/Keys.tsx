import { useEffect } from "react";
import { clearPin } from "../../store/transitions";
import { useViewStore } from "../../store/ViewContext";

/** The keys of docs/contract.md, section 3. In a text field the undo keys belong to the field. */
export function Keys() {
  const store = useViewStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const typing = isTextField(event.target);
      const meta = event.ctrlKey || event.metaKey;
      if (meta && event.key.toLowerCase() === "z" && !typing) {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      } else if (event.key === "Escape" && !typing && store.getState().view.pin !== undefined) {
        store.commit(clearPin);
      } else if (event.key === "/" && !meta && !event.altKey && !typing) {
        const search = document.querySelector<HTMLInputElement>("input[type=search][data-main-search]");
        if (!search) return;
        event.preventDefault();
        search.focus();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [store]);
  return null;
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button", "submit"].includes(target.type);
}
