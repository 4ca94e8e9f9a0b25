import { type ReactNode, useEffect, useRef } from "react";
import css from "./floating.module.css";
import { placeBeside } from "./place";

const DELAY = 350;

/**
 * Shows the `aria-description` of whatever inside it is focused, clicked, touched or rested on. Assistive technology
 * reads the attribute itself, so the box is hidden from it. Escape closes it; the pointer may move onto it.
 */
export function Definitions({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<Element>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = (target: Element) => {
    clearTimeout(timer.current);
    const text = target.getAttribute("aria-description");
    if (!box.current || !text || !target.isConnected) return;
    box.current.textContent = text;
    shown.current = target;
    box.current.showPopover?.();
    placeBeside(box.current, target);
  };
  const hide = () => {
    clearTimeout(timer.current);
    box.current?.hidePopover?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what happens on the labels inside it
    <div
      className={className}
      onFocus={({ target }) => show(target)}
      onBlur={hide}
      onClick={({ target }) => {
        const label = describedBy(target);
        // What the click changes may move the label: first let it.
        if (label) timer.current = setTimeout(() => show(label));
      }}
      onScrollCapture={() => isOpen(box.current) && shown.current && placeBeside(box.current, shown.current)}
      onPointerOver={({ target, pointerType }) => {
        const label = describedBy(target);
        clearTimeout(timer.current);
        if (label && pointerType === "mouse") timer.current = setTimeout(() => show(label), DELAY);
      }}
      onPointerOut={({ target, relatedTarget, pointerType }) => {
        const label = describedBy(target) ?? box.current;
        const to = relatedTarget instanceof Node ? relatedTarget : null;
        if (pointerType === "mouse" && !label?.contains(to) && !box.current?.contains(to)) hide();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen(box.current)) return;
        hide();
        event.preventDefault();
      }}
    >
      {children}
      <div ref={box} className={css.definition} popover="manual" aria-hidden="true" />
    </div>
  );
}

function describedBy(target: EventTarget): Element | null {
  if (!(target instanceof Element)) return null;
  const control = target.closest("label")?.control;
  return control?.hasAttribute("aria-description") ? control : target.closest("[aria-description]");
}

function isOpen(box: HTMLElement | null): box is HTMLElement {
  return box !== null && "showPopover" in box && box.matches(":popover-open");
}
