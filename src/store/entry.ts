/**
 * Writes an entry of the browser's history: its number beside what others keep there, and its fragment. False if the browser
 * refuses, as Safari does when there are too many.
 */
export function writeEntry(
  { history, location }: Window,
  how: "pushState" | "replaceState",
  number: number,
  fragment: string,
): boolean {
  const state: unknown = history.state;
  const kept = typeof state === "object" && state !== null ? state : {};
  try {
    history[how]({ ...kept, parley: number }, "", fragment ? `#${fragment}` : location.pathname + location.search);
    return true;
  } catch {
    return false;
  }
}
