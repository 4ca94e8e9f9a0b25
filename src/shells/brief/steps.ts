/** Where a key leads from scene `at` of `count`; null if it leads nowhere. Clickers send PageUp and PageDown. */
export function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      return at + 1 < count ? at + 1 : null;
    case "ArrowLeft":
    case "PageUp":
      return at > 0 ? at - 1 : null;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Inside these the arrows, Home and End have a meaning of their own. */
const OWN_KEYS =
  "input, select, textarea, [contenteditable], [role=grid], [role=application], [role=slider], [role=listbox]";

/** Whether a key pressed here turns the page: not with a modifier, not where it already did something, not inside a grid. */
export function turnsPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key.startsWith("Page")) return true;
  return !(event.target instanceof Element && event.target.closest(OWN_KEYS));
}
