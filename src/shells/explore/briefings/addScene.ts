/** The wish to add what is shown to a briefing. Who wishes and who does it are chunks of their own, so a document event joins them. */
const EVENT = "parley-add-scene";

export function addScene(): void {
  document.dispatchEvent(new Event(EVENT));
}

/** Returns what ends the listening. */
export function onAddScene(listener: () => void): () => void {
  document.addEventListener(EVENT, listener);
  return () => document.removeEventListener(EVENT, listener);
}
