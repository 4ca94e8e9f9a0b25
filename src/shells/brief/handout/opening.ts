/** The button that asks for the handout knows nothing of what draws it, so a document event joins them. */
const EVENT = "parley-handout";

export function openHandout(): void {
  document.dispatchEvent(new Event(EVENT));
}

/** Returns what ends the listening. */
export function onOpenHandout(open: () => void): () => void {
  document.addEventListener(EVENT, open);
  return () => document.removeEventListener(EVENT, open);
}
