import { useEffect, useRef } from "react";
import css from "./floating.module.css";
import { placeBeside } from "./place";

/** How long the pointer rests on a label before its sentence opens, in milliseconds. */
const DELAY = 350;

/**
 * Shows the `aria-description` of whatever inside its parent element is focused, clicked, touched or rested on.
 * Assistive technology reads the attribute itself, so the box is hidden from it. Escape closes it; the pointer may
 * move onto it.
 */
export default function DefinitionBox() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => (box.current ? listen(box.current) : undefined), []);
  return <div ref={box} className={css.definition} popover="manual" aria-hidden="true" />;
}

function listen(box: HTMLElement): () => void {
  const listening = new AbortController();
  let shown: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (label: Element) => {
    box.textContent = label.getAttribute("aria-description");
    if (!label.isConnected || box.textContent === "") return;
    shown = label;
    box.showPopover?.();
    placeBeside(box, label);
  };
  const later = (label: Element, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => show(label), delay);
  };
  const hide = () => {
    clearTimeout(timer);
    shown = null;
    box.hidePopover?.();
  };
  const on = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void) =>
    box.parentElement?.addEventListener(type, listener, { signal: listening.signal, capture: type === "scroll" });

  on("focusin", ({ target }) => {
    const label = describedBy(target);
    if (label && label === target) show(label);
  });
  on("focusout", hide);
  on("click", ({ target }) => {
    const label = describedBy(target);
    // What the click changes may move the label: first let it.
    if (label) later(label, 0);
  });
  on("pointerover", ({ target, pointerType }) => {
    const label = describedBy(target);
    if (label && label !== shown && pointerType === "mouse") later(label, DELAY);
  });
  on("pointerout", ({ target, relatedTarget, pointerType }) => {
    const label = describedBy(target) ?? box;
    const to = relatedTarget as Node | null;
    if (pointerType === "mouse" && !label.contains(to) && !box.contains(to)) hide();
  });
  on("scroll", () => shown && placeBeside(box, shown));
  on("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    hide();
    event.preventDefault();
  });
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}

/** The element with the sentence that belongs to what is pointed at: itself, around it, or the control of its label. */
function describedBy(target: EventTarget | null): Element | null {
  if (!(target instanceof Element)) return null;
  const control = target.closest("label")?.control;
  return control?.hasAttribute("aria-description") ? control : target.closest("[aria-description]");
}
