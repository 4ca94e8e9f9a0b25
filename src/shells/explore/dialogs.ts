/** The dialogs of explore. The buttons that open them and the bar that draws them are chunks of their own, so a document event joins them. */
export type DialogName = "commands" | "help" | "briefings" | "embed" | "import" | "kept";

const EVENT = "parley-dialog";

export function openDialog(name: DialogName): void {
  document.dispatchEvent(new CustomEvent<DialogName>(EVENT, { detail: name }));
}

/** Returns what ends the listening. */
export function onOpenDialog(open: (name: DialogName) => void): () => void {
  const listener = (event: Event) => open((event as CustomEvent<DialogName>).detail);
  document.addEventListener(EVENT, listener);
  return () => document.removeEventListener(EVENT, listener);
}
