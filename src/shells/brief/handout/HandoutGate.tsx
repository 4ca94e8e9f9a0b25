import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { Briefing } from "../../../dossier/types";
import { decodeView } from "../../../store/url";
import { singleKeysOn } from "../../singleKeys";
import { onOneSheet } from "./oneSheet";
import { onOpenHandout } from "./opening";
import { isPrintKey } from "./printKeys";
import "./print.css";

const Handout = lazy(() => import("./Handout"));

/** What opens the handout of a briefing: `P`, Ctrl or Cmd+P, the button of that name, and a link with `presenter=print` [contract 2.16]. */
export function HandoutGate({ briefing }: { readonly briefing: Briefing }) {
  const [open, setOpen] = useState(() => decodeView(location.hash).extra.get("presenter") === "print");
  const close = useCallback(() => setOpen(false), []);
  useEffect(() => {
    if (open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!isPrintKey(event) && !isLetter(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    const unasked = onOpenHandout(() => setOpen(true));
    const ends = onOneSheet();
    return () => {
      document.removeEventListener("keydown", onKey);
      unasked();
      ends();
    };
  }, [open]);
  return (
    open && (
      <Suspense fallback={null}>
        <Handout briefing={briefing} onClose={close} />
      </Suspense>
    )
  );
}

function isLetter(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, defaultPrevented, target } = event;
  if (key.toLowerCase() !== "p" || ctrlKey || metaKey || altKey || defaultPrevented || !singleKeysOn()) return false;
  return !(target instanceof Element && target.closest("input, select, textarea, [contenteditable]"));
}
