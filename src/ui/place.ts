const MARGIN = 8;
const GAP = 4;

/** Puts a floating box below what it belongs to, or above where there is no room, within the window. */
export function placeBeside(box: HTMLElement, anchor: Element): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + GAP;
  const x = Math.max(MARGIN, Math.min(left, clientWidth - width - MARGIN));
  const y = below + height + MARGIN <= clientHeight ? below : Math.max(MARGIN, top - height - GAP);
  box.style.insetInlineStart = `${x}px`;
  box.style.insetBlockStart = `${y}px`;
}
